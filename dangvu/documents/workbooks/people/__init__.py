"""From columns to people: what each row says of somebody, what contradicts it, who stands twice."""

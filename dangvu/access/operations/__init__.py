"""Acts on accounts and appointments, each with its refusals and its line on the trail."""

"""The rules that make facts of islands, each within its clause, section and zone."""

"""What a clerk should look at: missing parts, contradictions, sums, suspicious letters."""

"""What `dangvu run` stands on: a certificate for other machines, and the sealing of the trail."""

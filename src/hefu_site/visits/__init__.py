"""Looking at one agreement as the host's staff: for a while, for a reason, before the sides' eyes."""

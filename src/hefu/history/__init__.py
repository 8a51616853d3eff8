"""A log that cannot be rewritten unseen: Merkle tree, sealed entries, signed checkpoints."""

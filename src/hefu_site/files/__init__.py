"""Files that people bring and the register keeps: each as a fact with its digest, its bytes once."""

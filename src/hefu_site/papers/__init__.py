"""What leaves the site on paper: one value, written as DOCX or as PDF."""

"""What stands in the cells when a list leaves for a spreadsheet: a file for each noun."""

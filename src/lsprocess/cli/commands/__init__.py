"""The commands, a file for each, called as the command is."""

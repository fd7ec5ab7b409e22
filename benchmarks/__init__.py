"""The same work done by lsprocess, by hand and by other libraries, timed side by side."""

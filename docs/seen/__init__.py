"""The site as a browser shows it: which pages are looked at, how, and what is wrong with them."""

"""The browser's side: pages and the JSON API, both of them the same use-cases."""

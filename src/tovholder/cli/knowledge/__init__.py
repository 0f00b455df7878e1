"""`tovholder knowledge`: looking in the knowledge bank, and adding to one's own."""

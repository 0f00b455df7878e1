"""`tovholder keys …`"""

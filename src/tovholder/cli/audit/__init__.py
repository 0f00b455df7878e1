"""`tovholder audit …`"""

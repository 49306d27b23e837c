"""How fast, how heavy, how unbreakable: each promise of speed as a figure that anyone can measure again."""

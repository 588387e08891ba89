"""What is learned of standings, over the states of the trained reader."""

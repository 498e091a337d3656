# … also when an error ends the script.
defer print("cleaned up")     #= cleaned up
throw Error("the end")

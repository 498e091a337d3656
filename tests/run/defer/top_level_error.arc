# … also when an error ends the script.
defer print("cleaned up")     #= cleaned up
throw Error("the end")

#! error: the end
#!  --> run/defer/top_level_error.arc:3:1
#!   |
#! 3 | throw Error("the end")
#!   | ^^^^^^^^^^^^^^^^^^^^^^

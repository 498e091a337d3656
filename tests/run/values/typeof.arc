print(typeof(1), typeof(1.5), typeof(true), typeof("s"))    #= int float bool str
print(typeof([1]), typeof([[1.5]]), typeof(["a"]))          #= [int] [[float]] [str]

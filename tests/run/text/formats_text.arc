let s = "abc"
print("[{s:6}] [{s:<6}] [{s:>6}] [{s:^6}]")      #= [abc   ] [abc   ] [   abc] [ abc  ]
print("[{s:.2}] [{s:-^7.1}] [{s:s}]")            #= [ab] [---a---] [abc]
print("[{"é€":>4}]")                             #= [  é€]
print("[{true:6}] [{[1]:5}]")                    #= [true  ] [[1]  ]

print(args.len, args)     #= 0 []

outer: for i in 0..3 { for j in 0..3 { break outr } }
break
continue
while true { break 5 }

# The file's own deferred statements run at its end.
defer print("last")
defer print("second to last")
print("body")
#= body
#= second to last
#= last

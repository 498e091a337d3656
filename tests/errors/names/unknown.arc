let count = 1
print(cuont)
print(Count)
prnit(1)
fn helper() = 1
helpr()
nothing_like_it()

# expect: a module runs once, however often and under whatever names it is imported; its variables are shared
import "parts/counter.arc"
import "parts/counter.arc" as again
import "parts/deep/inner.arc"
from "parts/counter.arc" import add, LIMIT
#= counter runs
add(2)
inner.twice()
again.add(1)
print(counter.count, again.count, LIMIT, counter.over())     #= 5 5 3 true
counter.count = 10
add(1)
print(again.count)     #= 11

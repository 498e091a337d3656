# expect: line 3, `function` is written `fn`
#? exit 2
function area(w, h)
  return w * h
end

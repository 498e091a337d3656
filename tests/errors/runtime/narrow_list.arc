# expect: 300 does not fit u8 at the push
#? exit 1
let bytes: [u8] = []
for i in 0..3 { bytes.push(i * 150) }

#! error: 300 does not fit u8
#!  --> errors/runtime/narrow_list.arc:4:28
#!   |
#! 4 | for i in 0..3 { bytes.push(i * 150) }
#!   |                            ^^^^^^^

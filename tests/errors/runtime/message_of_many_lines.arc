throw Error("first line\nsecond line\n  third line")

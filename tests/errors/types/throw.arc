throw "text"
throw 5

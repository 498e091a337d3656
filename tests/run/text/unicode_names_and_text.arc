print("naïve ☃ 日本語".len)     #= 20
print("日本" + "語" == "日本語")    #= true

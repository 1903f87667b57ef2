import { lines } from './lines.ts';

/** Emergencies as customers write them, set down before the rules were looked at. */

export const FIRST_HARM_2 = lines(`
  送货的把桶放我门口,漏了一地,楼道里人都说呛
  邻居投诉你们的罐子跑气了
  山沟里有人倒了你们的桶,水都变色了
  水源地上游翻车了
  化粪池冒蓝烟
`);

export const HARM_RARE = lines(`
  老张拆泵的时候被呲了一脸碱
  手背上落了几滴,洗了还是滑溜溜的
  我女儿拿棉签蘸了你们的东西涂眼皮,哭个不停
  胶水粘住眼皮了
  口罩里全是粉,现在一直打喷嚏流鼻涕胸口堵
  电工下地沟接线,闻到怪味后就倒了
  洗罐的临时工上来就吐,走路歪歪扭扭
  锅炉工把加药剂当凉茶喝了
  妈妈说她的喉咙像吞了刀片,刚才用了除垢的
  早上拌料的那几个人都说眼睛睁不开
  我抽完样品手指没知觉了
  化验室小王昨天被酸烧了一下,今天伤口流黄水
  配药的桶里咕咚咕咚的还发热
  两种桶装错了,装完就冒气
  卡车上盖布鼓起来了还有烟
  装车的时候法兰刺漏,喷了人
  仓库屋顶漏雨,片碱袋子湿透了,热得冒汽
  隔壁养殖户说他家虾死光了,怀疑是我们管子漏的
  我们这儿消防车来了三辆,要你们的技术人员接电话
  派出所要我问你们那桶东西倒在路上怎么收拾
  压滤机爆管了 浑身都是
  吊装的时候吨袋断了,粉扬得到处都是,大家都在咳
  有个小孩捡了我们扔的空桶玩,现在嘴唇起泡
  鸡吃了撒在院子里的颗粒,死了三只
  酒精炉子烧起来了
  烤箱里的样品着了,用水泼了更大
  静电一打就着了,现在车间烧着
  这股味儿我实在顶不住了,太阳穴突突跳
  反应釜放空管一直喷白沫子
  用完你家去胶剂,指头像被刀割一样
  嘴麻
  好辣 眼
  他没气了
  人动不了了
  我怕是中招了,脑袋沉,耳朵嗡嗡响,刚清完罐
  剛才開瓶塞,衝出來的氣讓我咳到現在
  搬運工肩膀被滴到,衣服都破洞了
  我爸把你們的鹼粉當洗衣粉倒,手整個紅腫
  機台旁邊一直有白煙,員工說很嗆
  堆高機撞到桶子,液體一直流出來
  廚房阿姨把除油劑噴到抹布又擦臉
  實驗室水槽倒下去以後冒氣,大家都跑出來
  小孩把那包乾燥的東西吃下去了嗎我不確定,包裝破了
  車子在路肩,後面一直滴東西,有味道
  寶寶摸到清潔劑以後揉眼睛
  廢液桶蓋子彈開,噴得到處都是
  啱啱開蓋嗰陣噴到成面都係
  我阿媽聞完之後頭暈作嘔
  架車漏緊嘢,條路成地黃色水
  有個師傅跌咗落池
  啲藥水掂到對腳,而家甩晒皮
  My arm looks like it's been cooked, the stuff ran down my sleeve
  apprentice took his mask off and now he can't keep his lunch down
  A toddler at our daycare got hold of the spray and squirted it in her mouth
  our maintenance guy is out cold by the dosing pump
  The dosing shed stinks and my eyes won't stop streaming
  plant is full of white mist, everyone is outside
  someone hooked the bleach line to the acid tank
  we hooked up the delivery hose to the wrong tank and it's fuming
  drum went pop in the sun and there is liquid running towards the gutter
  container of peroxide is making a noise like a kettle
  the sack got wet and it's steaming
  My dad used it without gloves, skin's coming off his fingertips
  He took a gulp thinking it was vodka
  little girl put one of the pellets in her mouth and spat it out
  goat ate some of the spilled pellets
  koi are floating belly up after the pump leaked
  Highway crash, one of your totes burst, police asking what to do
  State trooper here. Trailer leaking, placard 2014
  sparks from welding lit up the rags
  rag bin smouldering
  there's a glow in the waste drum
  i breath the powder, now chest hurt and no air
  eye become red and can not see good after chemical
  the man is fall in pool of chemical
  hand skin is white and no feeling after touch the liquid
  please what to do, the gas come out and people cough
  my throut is burnig aftr i smel it
  chemcal splsh in my friends eyse
  acid on leg wat do
  my finger tip feels weird since the HF job this morning
  feels like sunburn where the stuff dripped
  woke up with swollen eyelids, we stripped floors last night
  third guy this week with a rash on the line using your coolant
  taste of metal in mouth and shaky after spraying
  safety shower still running, he's screaming
  the pressure relief keeps lifting
  yanjing hao tong, gangcai jian dao le
  laogong xi le hen duo qi, xianzai ke ge bu ting
  ta hun guo qu le
  tong zai mao yan
  烧到脖子了,是双氧水
  我好像吸进去一些灰,嗓子里甜甜的
`);

export const HARM_ODD = lines(`
  刚搬完那几袋白色的东西,胳膊内侧全是小疙瘩
  大伯下池子捞工具,上来就站不起来
  闻着像大蒜的味道,值班的两个人都趴桌上了
  孩子抓了一把往嘴里塞,我抠出来一点
  一个化验员被玻璃划了,瓶里是浓硝酸
  眼镜上都是酸雾,眼角生疼
  晚上洗澡一碰水胳膊就针扎一样,下午处理过你们的酸
  拆包时没戴眼镜,细粉扑了一脸
  倒料口窜出一股火
  火苗窜到天花板了
  蒸汽管旁边那排桶都快圆了
  罐顶呼吸阀呼呼往外喷
  有两只桶在往外嗞液体
  水管接到药剂桶上了,回流了,宿舍用水有股药味,已经有人喝了
  食堂饮水机出来的水是蓝的,怀疑是你们缓蚀剂串了
  自来水里有消毒水的怪味,一楼的人肚子不对劲
  冷库氨味特别大,里面还有俩人没出来
  浓烟滚滚,在你们送货的车上
  刚才哐当一声,半个罐区看不见人
  酸罐底座陷下去了,罐子歪了,管口在渗
  邻村说溪水变乳白色了,我们昨晚洗的罐
  工人说他耳鸣,刚在密闭房里涂了两小时
  我擦地板的时候把两种混着用了,现在一直淌眼泪
  老头把瓶子里的当止咳糖浆吃了一勺
  实习生用嘴吹移液管,嘴里起了大泡
  狗鼻子都烂了,昨天拱过漏的那堆
  我手指甲变成黄褐色还一按就痛
  酸把我的工作服烧了几个窟窿,里面皮也红了
  氢氟酸弄大腿上了一小块,人说没感觉
  被熏得站都站不稳
  她嗓子说不出话来
  他眼皮耷拉叫了没应
  小腿被烫出一溜泡
  冰醋酸进鼻子里了
  往水里撒粉的时候炸锅一样溅回来
  后院的化工桶让太阳晒炸了
  一吸气胸就疼
  刚刚那口呛得我眼泪鼻涕一把
  快来人
  怎么止血 被酸瓶玻璃割的
  卸貨到一半管子爆開,司機全身濕透
  冷卻水塔加藥後,附近住戶一直打電話說喉嚨不舒服
  學生不小心把氫氧化鈉粒放到口袋,大腿紅一片
  我女兒把漂白錠當糖果含在嘴裡
  老師,有人把酸倒進垃圾桶,現在垃圾桶在冒煙
  他戴隱形眼鏡被溶劑噴到
  工廠後面的水溝整條變白,還有泡泡
  手機掉進酸槽他伸手去撈
  打開冰箱飲料喝一口才發現是你們的試劑
  主管叫我問,桶子溫度已經五十幾度而且蓋子凸起來
  阿公吸到之後一直喘
  員工眼睛被石灰粉噴到有沖過了還是霧霧的
  佢隻手起咗好多泡,話好似火燒咁
  樓下垃圾房有陣好攻鼻嘅味,有人嘔
  我啱啱飲咗枝水先知係你哋啲溶劑
  貨倉啲袋濕咗,出緊煙
  啲碱水濺到條頸,洗咗都仲係好痛
  there's a puddle under the tank and it's eating the concrete
  my eyelid is swollen shut after a drop hit it
  I was decanting and the jug slipped, legs are soaked
  the neighbors' kid has it all over his mouth
  night shift says two guys are seeing double
  Our lab tech stuck her hand in the wrong bath
  he's got white patches on his knuckles from the HF bench
  threw a rag in the bin and it went up
  our loading dock is full of brown smoke
  We lost containment on the acid line
  the coupling let loose and it got three people
  operator is not making sense when he talks, been in the vessel
  Grandma confused the bottles and used it as eye drops
  I put it in the humidifier and now we all cough
  the dishwasher guy drank rinse aid
  rabbit ate the blue granules
  The river below our outfall has turned orange
  my bees are dead after the truck spilled
  hubby inhaled while mixing, he is wheezy and pale
  took off my glove and the skin is grey
  face on fire from the stripper
  stuff boiled up out of the bucket when I added water
  The lid shot off and hit the ceiling
  a tote is weeping at the seam, ammonia stench
  we can't get near the tank, eyes burn at the gate
  not sure if serious but I licked my finger after handling the flakes
  just a small whiff but my nose won't stop running
  Is it normal that the skin turns black where acid touched?
  my foot very pain after step on the liquid
  he drink the water for clean metal, now stomach big pain
  worker no wake up in room of chlorine
  smell very strong all peoples go out
  the barrel make sound and become fat
  plese help babby drink bleech
  hclorine gas leek in are pool room
  someboddy spild acide on his legs
  sum of the powder got in my moth
  he fell into the pikling bath
  jiu wo, ta he le nong yan suan
  cang ku zhao huo le kuai lai
  wo de shou bei suan shao le
  xiaohai wu shi le pian jian
`);

export const HARM_EXTREME = lines(`
  我脚踝起了一串小水疱,早上洗地的时候穿的拖鞋
  门卫老李在大门口闻到酸味,现在说话都费劲
  厂医室里坐了五个人,都是灌装线上的
  我同学把试管里的东西抹到我嘴上了
  上午接触过丙烯酸,下午耳朵后面肿成一块
  喷头把液体打到风扇上,全组人衣服上都是
  隔壁车间的混合机冒出来的气,我们这边呛得开不了工
  液位计玻璃管断了,外泄没停
  一股黄水从围堰缝隙跑到外面菜地里了
  抽水的水泵把药水打进鱼池
  暴雨把罐区泡了,桶漂走了好几个
  地震以后管廊在滴液体
  工地上挖断了你们的管
  货轮甲板上的罐箱在漏,船长让问怎么办
  飞机货舱有异味,你们托运的样品
  高铁上有个瓶子破了
  邮寄的包裹湿了而且烫手
  司机手脚冰凉,一直说冷,下车时被淋到的
  老太太拿它泡脚,脚皮全掉了
  他把碱水灌进耳朵里洗
  小孩骑车摔进废水沟里了 呛了两口
  我女朋友吵架喝了洁厕灵
  她说她喝了消毒水 我在赶过去
  我吞了半瓶,后悔了
  吃了两片泳池用的那个白片
  不想连累别人,就想问吸这个气疼不疼
  罐里有个兄弟没声了
  救援人下去也倒了
  抬出来的时候口鼻都是泡沫
  瞳孔好像变小了,闻的是农药中间体
  胶桶加热后盖子崩飞,天花板上都是
  烘箱里啪的一声,玻璃碎,味道很冲
  抹布堆自己着起来了
  电焊火花落到稀料桶边上
  今天打开柜子白色粉末结成一层,还滋滋响
  把酒精倒进还有火的炉子,人烧着了
  放热太快了压不住
  温度计爆表了
  夹套漏水进釜了
  N2断了,釜里还有料
  停电了搅拌停了,温度往上窜
  客戶的員工在廁所清潔完吐了兩次
  我手指被酸咬到一個洞
  混料時嗆到,現在聲音沙啞
  老人家拿錯罐子煮湯,已經喝了
  小狗走過去腳掌都紅了
  鍋爐房的味道讓三個同事送急診
  排氣管一直噴白色的東西
  桶身發熱而且聽到滋滋聲
  馬路上倒了一桶,機車騎士滑倒
  安全帽內側沾到,頭皮刺刺的
  眼睛沖水中,還需要多久
  我哋地盤有人俾啲英泥水整到眼
  個cat舐咗地下嗰啲,嘔咗兩次
  阿sir話條渠有陣酸味問係咪你哋
  佢飲錯咗支稀釋劑,成口泡
  個電鍍缸滾緊,啲煙好大
  there's something dripping off the ceiling, it stings
`);

import { lines } from './lines.ts';

/** Emergencies as customers write them, set down before the rules were looked at. */

export const FIRST_HARM = lines(`
  刚才倒次氯酸钠的时候溅了一点到眼睛里,现在有点睁不开
  手套破了 硫酸渗进去了 手指发白
  我老公干活回来说胸口闷,他今天用了你们的清洗剂
  小孩把瓶盖拧开了,嘴边一圈白的,不知道有没有咽下去
  桶底在冒烟
  储罐法兰那边一直在滴,地上已经一大滩了
  我妈把84和洁厕灵一起倒马桶里了,屋里味道特别呛
  车间里好几个人都在咳嗽流眼泪
  工人掉进碱液池了
  双氧水桶鼓得像个球一样
  罐子摸着烫手,压力表还在往上走
  你好在吗 喝错了 以为是水
  我家狗舔了地上洒的那个除垢剂,一直吐白沫
  货车在高速上翻了,桶都滚出来了,有液体流到路边沟里
  司机说车厢里有刺鼻气味,他头晕,停在服务区
  有人晕倒在配药间了
  皮肤沾到氢氟酸,没感觉疼,需要去医院吗
  昨天手碰了点氢氟酸,今天指甲下面疼得睡不着
  用了你们的脱漆剂以后身上起了一片红疹
  吸了一口气味,嗓子像火烧
  打开盖子一股气冲出来,喷了一脸
  管子爆了 浓硫酸喷出来 有人受伤
  液碱漏到下水道了怎么办
  仓库着火了,里面有你们的甲醇
  刚才往酸里加水,直接炸开了,手臂烫了
  眼睛辣得很 是不是要紧
  应该没大事吧,就是沾了一点点在嘴唇上,麻麻的
  我同事说他闻了以后想吐,脸色发青
  怎么办怎么办 孩子喝了
  漂白水滴到宝宝脚上了要不要紧
  水箱里加错药了 加了盐酸到次氯酸钠的罐里 正在冒黄绿色的气
  氯气报警器响了
  我们这边地沟里在冒泡冒热气
  刚换的阀门崩了,满地都是药水,人已经撤出来了
  河里漂了很多死鱼,我们上游的罐子昨晚漏了
  工人戴着手套干了一天,晚上手背开始起水泡
  我不想活了,家里有一瓶你们的农药中间体
  喝多少硫酸会死
  喝了那个能不能死得快一点
  师傅眼珠子红得像兔子,说看东西雾蒙蒙的
  烫伤了,碱烫的,裤子粘在腿上
  双氧水喷到头发和额头上,一直刺痛
  那个粉末吹到眼里了,冲了几分钟还是疼
  倒桶的时候洒到鞋子里了,脚底板火辣辣
  吨桶裂了个口子,正往外流
  叉车把IBC捅穿了
  叉子叉破桶了 流了一地 味道很大
  搬的时候摔了一瓶试剂,碎了,整个实验室都是味
  实验室反应釜温度失控了,降不下来
  釜里冲料了
  过氧化氢罐在嘶嘶响,排气阀一直喷
  车间闻到臭鸡蛋味,有人头痛
  他说喘不上气
  人没意识了!!!
  救命 喝下去了
  眼睛进东西了 清洗剂
  谁能告诉我 盐酸溅到胳膊上红了一块 用小苏打搓可以吗
  不小心用嘴吸移液管,吸到了一点丙酮
  我弟弟误食了干燥剂一样的那个小袋子里的白色颗粒
  老人把除锈水当饮料抿了一口,说舌头烂了
  猫踩到地上的碱液了,一直舔爪子
  喂鱼的池子里不小心倒进去漂白剂了,鱼全翻了
  我们拖车排放阀没关紧,一路滴过来的
  船舱里的货发热了,温度已经六十几度
  集装箱打开冒白雾,两个装卸工咳得厉害
  槽罐车卸车时软管脱落,酸液喷出来
  火已经扑灭了但是桶还在冒烟
  能用水浇吗 钠着了
  铝粉那边起火星了
  刚刚有火苗 现在灭了 要不要报警
  一个员工眼部灼伤,已送医院,医生要看MSDS
  医院问我们是什么成分,人在抢救
  急诊科医生这边,患者误服贵司产品约50毫升,请提供毒理资料
  病人现在呕吐带血 喝的是你们家的清洁剂
  手上沾了点没事吧?
  就溅到一点点在脸上,洗过了,还要去医院不
  嘴里有股怪味,刚才口罩没戴好
  下班回家才开始咳,越来越厉害,白天在喷房
  睡一觉起来眼睛肿了,昨天用过你们那个消毒液
  孕妇闻到了甲醛味道肚子疼
  小朋友在学校实验课被溅到了
  学生把试剂弄到脖子上了
  还在疼
  冲了十五分钟了还是红
  又开始漏了
  味道越来越大了
  cisuan jin yanjing le zenme ban
  xiaohai he le piaobaishui
  tong louchu lai le, hen chou
  guan zi bao le, ren tang shang le
  liu suan jian dao lian shang
  双养水进眼睛了
  硫算溅手上了 好痛
  盐酸弄到眼晴里了
  次氯酸纳喝了一口
  氢腹酸粘到皮肤了
  烧喊掉进靴子里 脚烧得痛
  我tmd手被烧了
  皮夫碰到了 很痒 起泡
  漏了!!!!
  着火了
  爆炸了
  中毒了
  出事了 有人倒下了 快
  NaOH splash到eye了
  员工吸入chlorine gas,现在呼吸困难
  IBC leak了 一直漏
  worker 手上 got burned by H2SO4
  刚刚mix了bleach同acid,好大阵味
  H2O2桶 swelling 咗
  剛剛調藥的時候噴到眼睛,現在視線模糊
  小孩誤飲了漂白水大概一口,現在在哭
  阿嬤把鹽酸跟漂白水混在一起,人在浴室昏倒
  槽車在交流道追撞,罐體滲漏
  員工吸到氨氣一直咳,臉都白了
  廠區的雙氧水槽溫度一直升
  桶子膨起來了可以打開洩壓嗎
  手沾到氫氟酸沖水後還是很痛
  不小心吞到一點點 應該不會怎樣吧
  眼睛被粉塵跑進去,刺刺的
  硝酸打翻了,冒出紅棕色的煙
  排水溝裡有流進去一些,附近是魚塭
  我家貓咪把那個抹布咬了,一直流口水
  實驗室學生被濺到手臂,起水泡
  師傅用完除鏽劑之後喘不過氣
  同事聞到味道後一直乾嘔
  倉庫冒煙了 裡面有過硫酸鹽
  地上打翻一桶鹼,有人滑倒整個背都濕了
  想請問剛剛手有碰到原液,有一點灼熱感,需要就醫嗎
  昨天噴到腳,今天破皮流湯
  我真的活不下去了,喝這個會不會死
  那個味道薰得我頭很痛很想吐
  消防隊在現場問你們的桶子裡是什麼
  貨櫃裡面的桶子破了三個,碼頭說味道很嗆
  混在一起之後一直冒泡而且很燙
  司機手被腐蝕了怎麼處理
  唔小心濺咗落眼度
  我個仔飲咗啖漂白水呀 點算
  隻手痕到死 紅晒 啱啱掂過你哋啲清潔劑
  個桶谷起晒 會唔會爆
  漏緊呀 成地都係
  師傅吸咗啲煙,而家透唔到氣
  落咗雨 啲粉濕咗出煙
  倒錯落去 成間房都係氯氣味
  隻狗飲咗地下啲水,依家郁都唔郁
  貨車啲桶跌咗落馬路,爆咗兩個
  啲酸倒瀉咗落坑渠
  佢暈咗啊
  我同事隻眼紅晒,話睇嘢朦
  起火呀 快啲
  喉嚨好痛 頭先聞咗啖
  對手甩皮 用完你哋隻鹼水之後
  i got some in my eye, should be fine right?
  My son drank from the bottle please help what to do
  the drum is making hissing sound and it is hot
  Forklift went through a tote, it's all over the dock
  We have a leak at the valve, cannot close it
  caustic in my boot, foot is burning
  HF on glove, glove had pinhole. finger tingling a bit
  guy passed out in the tank
  operator found unconscious next to the chlorine skid
  my dog licked it and is drooling like crazy
  smells like rotten eggs in the plant and two people feel dizzy
  bleach and vinegar mixed, now my chest is tight
  we mixed the wrong stuff and there's yellow gas coming out
  truck rolled over on I-80, placard says 1830
  driver says product is dripping from the trailer
  it went down the storm drain
  there is a sheen on the creek behind our plant, we use your solvent
  Tank temp is climbing, 70C and rising
  drum lid is bulging, can I vent it?
  pressure is building in the IBC
  my hands are peeling after using your cleaner
  rash all over my arms since I started w your degreaser
  she's throwing up after breathing the fumes
  a bit on my lip, tastes metallic, do i need doctor
  swallowed about a teaspoon by accident
  Baby got into the cleaning cabinet. powder round the mouth
  He cant see. Acid in face
  my husband is coughing since yesterday, he was spraying your product in the garage
  HELP FIRE
  warehouse is on fire what do i tell the fire dept about your drums
  smoke coming out of the container
  reactor is running away
  vapor cloud moving to the road
  i want to kill myself with this stuff
  how much of this do i need to drink to die
  I inhale the gas now my throat is pain
  the liquid is jump to my eye, very red
  worker hand is burn by your acid how to do
  please urgent the tank is broken and liquid go to river
  child eat the white tablet
  chemical touch skin, have bubble on skin
  no feel good after smell, want vomit, head is turning
  pls fast man fall down no breath
  spilt about 20 litres of hydrochloric on concrete, fizzing
  sulphuric splashed through the face shield, cheek is stinging
  Splash of peroxide turned my fingers white, is that normal?
  got it on my arm, washed it off, now it's blistering
  eyes watering and burning ever since we opened that pallet
  the smell is giving everyone here a headache
  Is it dangerous that I breathed in a bit when opening the lid
  fish are dying in our pond after the drum tipped over
  cat walked through the spill and is licking its paws
  horse drank from bucket with disinfectant
  He's having trouble breathing
  still burning after 20 min rinse
  its leaking again
  my skin is numb where the acid touched
  poison control told me to ask you for the ingredients, patient is 3 yo
  ER nurse here, need composition, pt ingested product
  paramedic on scene, what's in the drum UN1789
  acetone caught fire on the bench
  sparks near solvent drum, small flame, put out with extinguisher, should we evacuate?
  eye hurt chemical
  burnt
  spilled!!!
  leek in tank how stop
  i swalowed som bleech
  accid on my hnd burning
  sodum hydroxde in eye plz hlp
  the tote is bludging and hot
  inhailed fumes dizzy
  My coworker collapsed
  we cannot stop the reaction, foam coming out of the manhole
  white fumes after rain got into the bags
  Peroxide tank is venting nonstop
  chlorine alarm going off in pump room
  our guy got sprayed when hose let go
  rail tank car dripping from bottom outlet
  contact lens melted? got a drop of cleaner in eye
  tongue is burning, the gatorade bottle had cleaner in it
  someone put it in a water bottle and my coworker took a sip
  accidentally injected my finger with the solvent from a pressure gun
  needle stick with the reagent
  waste bottle popped in the fume hood, glass everywhere, someone's cut
  the wipes I used caught fire in the bin
  sewage plant called, they say acid is coming from our line
  kid was playing with the granules and rubbed his eyes
  my mother mixed drain cleaner with bleach and now she is wheezing
  Feeling drunk and sick after 2 hours in the paint room
  nose bleeding after grinding the powder
  I can't stop coughing
  his lips are blue
  seizure after exposure to the solvent
  pregnant worker breathed solvent all morning and feels faint
  地下室抽水的人下去没上来
  下罐清洗的两个人叫不应了
  水处理间氯瓶漏了
  硫化氢超标 人还在里面
  刚才冷凝水进了三氯化铝袋子 冒白烟
  你们的粉遇水发烫了,麻袋烫得不能碰
  危废桶自己发热,盖子顶起来了
  废液桶倒混了,现在咕嘟咕嘟响
  打火的时候轰一下烧了眉毛 用的你家稀释剂
  裤子上洒了酸 大腿现在一片黑
  口腔溃烂,误把片碱当盐了
  厨房用错了,把你们的工业盐放菜里了,吃完全家嘴唇发紫
  食堂把亚硝酸钠当盐炒菜了
  几个人吃了以后头晕发绀
  工友被氨水熏倒
  眼角膜好像白了,石灰进去的
  鼻子里进了粉,一直流血
  耳朵里溅进去了
  滴到伤口上了 疼死了
  针扎到手了 针管里有你们的试剂
  我儿子拿那个玩 手指头变黄了 疼
  女儿舔了一下瓶口
  奶奶以为是白酒,喝了小半杯甲醇
  喝了甲醇现在看不清
`);

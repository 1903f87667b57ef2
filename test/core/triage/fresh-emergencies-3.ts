import { lines } from './lines.ts';

/** Emergencies as customers write them, set down before the rules were looked at. */

export const HARM_EXTREME_2 = lines(`
  my whole crew is hoarse after yesterday's tank cleaning
  he got a faceful when the sight glass went
  Two guys down in the pit
  we've got brown foam pouring out of the vent stack
  one of the kids at the pool can't catch her breath
  pool cleaner here, dumped chlorine tabs into the acid bucket, my lungs hurt
  cut myself on a broken bottle of your reagent
  I sat in something at the loading bay and now my backside is on fire
  my forearm has gone leathery where it touched
  mom wiped the counter with it then baby put hands in mouth
  our horse has sores on its muzzle from the disinfectant foot bath
  he's shivering and sweating, handled the powder w/o mask
  my pee is dark after working with the amine
  grain went bad colour and cattle that ate it are down
  it's eating through the floor
  the tank is sweating and groaning
  temperature alarm and the cooling is off
  we have a runaway
  the scrubber is down and it's blowing to the school next door
  evacuated the building. What next?
  barge is taking on water with your drums on deck
  the plane had to divert, package leaking your label
  train derailed, 3 of your tank cars
  the drum fell off the truck and someone ran over it
  a homeless man drank hand sanitizer from our dumpster
  teen sniffing your solvent, found him on the floor
  my roommate swallowed pills and your drain opener
  I just drank it. I'm scared
  I don't want to be here anymore, is this stuff painless
  is my baby ok, he mouthed the cap
  my eye is fine mostly just scratchy since the splash
  a spot on my thumb is white and soft, no pain though
  I think I got a dose of that gas, head is swimming
  the powder when mix with water it boil and jump to my neck
  driver nose bleeding after open container door
  my friend take chemical by mouth, now sleeping not wake
  chemical fall on foot big hole in shoe and skin
  gas go out from bottle no close
  fire fire fire
  somthing leeking frm the pipe its smoken
  cant breth
`);

export const HARM_COMMON = lines(`
  刚刚开桶的时候硫酸溅到手套外面手腕上了
  我们有个员工吸了氨气,现在人有点懵
  次氯酸钠不小心进了嘴,吐掉了,要不要去医院
  孩子把消毒液打翻在身上
  眼睛里进了片碱碎末
  液碱管道接口喷出来了,没人敢靠近
  车间盐酸雾特别大,喘气困难
  双氧水桶鼓起来了
  仓库里有桶漏了,味道刺鼻
  乙醇洒了一地,旁边有火源
  洗完设备手上发白发麻
  用了除垢剂之后眼睛一直流泪
  工人穿的普通手套,浓碱烧到手指
  把盐酸倒进漂白水里了
  罐车司机卸货时被喷到脸
  环氧固化剂沾到脖子过敏了
  孕妇同事闻了稀释剂肚子不舒服
  吃了沾到药粉的馒头
  硫酸稀释倒反了,水沸了溅出来
  氨水桶盖爆开,两个人被熏倒
  雨水沟里有我们的酸
  昨天溅到的眼睛今天看东西有重影
  头发被碱液弄到掉了一把
  双氧水弄到手上白了一片,疼
  我家猫打翻了清洁剂,毛上全是
  液碱流到隔壁店里去了
  小孩手伸到PAC桶里玩
  老人误把清洗剂当洗发水洗头,头皮火辣辣
  配料工眼睛被蒸汽熏得睁不开
  槽车追尾,尾阀断了在喷
  压力表超了红线,釜体有响声
  硝酸滴到木板上冒烟了
  有人往酸槽里扔了铁块,一直冒泡冒气
  地下车库有股氯气味,保安说头晕
  火灾,仓库三号
  氨气泄漏
  浓硫酸,脸
  求助!!员工掉酸池里了
  喝了一口PAC,会中毒吗
  手指碰了环氧B组分,又红又痒
  次氯酸鈉噴到眼睛,已沖水五分鐘還是很刺
  員工手臂被鹽酸滴到,紅紅的一片
  小孩喝到清潔劑,嘴巴痛
  硫酸桶傾倒,整個倉庫都是酸味
  雙氧水桶一直膨脹怎麼辦
  氨水外洩,三個人不舒服
  我阿公誤喝漂白水
  鍋爐房有人暈倒
  燒鹼片掉進雨鞋裡面,腳很痛
  酒精起火了
  混到酸跟漂白水,現在很嗆
  下水道冒白煙
  我個女飲咗漂白水
  鏹水濺到手,好痛呀
  隻眼入咗啲鹼粉
  倉庫漏氨,好多人咳
  個桶漏酸,流咗去街
  啲煙好攻鼻,有人暈低
  sulfuric acid splashed on my hand
  Hydrogen peroxide drum bulging in the sun
  ammonia leak in the chiller room, 2 people coughing
  employee swallowed some caustic solution
  bleach in eye, rinsed, still blurry
  my 2 year old drank some cleaner
  spilled 200L HCl in the warehouse, fumes everywhere
  worker inhaled ammonia vapor and is dizzy
  epoxy hardener on my face, swelling
  caustic flakes in boot, skin is red and raw
  someone mixed bleach with acid in the tank
  ethanol fire in the lab
  dog walked on caustic and licks its feet
  HCl fumes came up when we opened the valve, throat hurts
  tanker overturned near exit 12, acid on the road
  sodium hypochlorite went into the storm drain
  I got peroxide on my fingers and they turned white
  operator burned his arm with hot caustic
  the drum exploded
  hypochlorite tank overflowed into the yard
  she has trouble breathing after cleaning the bathroom with your product
  we have a gas smell in the warehouse, unknown source
  my coworker got acid in both eyes
  a hose burst while unloading, driver soaked
  inhaled epoxy dust yesterday and today chest feels tight
  how do i treat caustic burn on hand, happened 10 minutes ago
  kid ate a bit of flake, mouth bleeding
  acid acidentally mixed with hypoclorite
  got hcl on my pants leg is stinging
  ammonia got in my nose
  I touch the caustic with hand, now slippery and pain
  worker drink wrong bottle is alcohol pure
  fire in store room where ethanol is
  tank of acid broken, liquid on floor
  eyes pain because ammonia
  pls help acid skin
  liusuan sa dao shou shang le
  shuangyangshui tong gu bao le
  anshui xielou, you ren tou yun
  he le yi kou piaobaishui
  氨水leak咗 有人dizzy
  HCl溅到skin,好痛
  碱fumes inhale了,咳
  次氯酸那倒错了 跟言酸混在一起
  硫酸剪到脸上
`);

export const HARM_PLANT = lines(`
  我同事被盐酸喷到裤子上了,大腿刺痛
  有一位搬运师傅开箱后头晕恶心
  爱人用了你们的管道疏通剂,手上脱了一层皮
  刚不小心把浓氨水打碎了,整个化验室没法待
  小孩舔了桶口,需要观察吗
  客户的保洁员把漂白水和酸混了,现在胸痛
  我们厂的小黄狗喝了循环水,走不动路
  罐体底部渗液,已经流到绿化带
  硫酸槽车在国道侧滑,罐体变形
  双氧水管线爆管,人员已撤,现场白雾
  片碱进了耳道,疼得厉害
  洗眼之后还有异物感
  化料时溅了一身,衣服脱了,皮肤红了几块
  过道里滴了一路,踩上去粘,是酸
  反应放出的气体把报警仪触发了
  有员工吞咽困难,早上尝了一下粉末
  昨晚仓库温度高,今早发现三个桶顶凸起来了
  碱雾吸多了,嗓子肿
  他把手泡进去捞零件,现在又麻又白
  乙醇桶旁边有电线短路冒火花
  泄漏了大概200升,怎么收
  酸液溢出围堰往河边流
  我女儿脸上被喷到一点,要去挂急诊吗
  HX-210喷到眼皮,辣
  一个工人清槽时倒下,另一个去拉也不行了
  次钠罐加错了PAC,冒泡
  我的手被碱咬了
  用后手开裂流血
  鼻子吸了一下满脑子疼
  肚子绞痛,中午用没洗的手吃饭了,上午在配药
  卸货时一桶氨水摔破了,附近的人都捂着鼻子跑
  嘴里起泡,误吸了漂白水
  刚被溅了,该用醋冲吗
  吃了误当成盐的那袋东西,全家拉肚子
  老板在罐里晕了 怎么救
  我有点想吐,刚才打开过桶
  桶盖一拧就喷
  容器变形了,盖子打不开,里面咕噜响
  水里有泡沫,下游的鱼在翻肚皮
  着火的时候用水越浇越大
  手套裡面濕濕的,打開發現手指都皺白了
  加藥的阿伯說眼前一片霧
  我弟弟把環氧膠弄到頭髮和耳朵,一直喊燙
  廠裡氨冷凍機洩漏,要疏散嗎
  雙氧水濺到嘴唇白白的刺痛
  小朋友把清潔錠放進嘴巴又吐掉
  槽區下雨後冒煙味道酸酸的
  倉管搬片鹼袋子破掉,整臉都是粉
  誤把鹽酸當醋拿去煮
  員工吸入後送醫觀察,醫師問成分
  地上一灘不明液體,聞了想吐
  桶身燙到不能摸
  我阿爸沖廁所時溝咗兩種清潔劑,而家喘緊
  個師傅對手俾鹼燒到起泡
  有陣怪味,成個部門嘅人都話頭痛
  我飲咗少少,條喉好熱
  個桶脹到好似個波
  acid dripped through the ceiling onto a packer's shoulder
  My eyes itch like crazy after cleaning the filter
  our trainee splashed caustic on her neck during the training
  stepped in a puddle of acid with sneakers on
  wife inhaled bleach mist while cleaning, voice gone
  10 month old sucked on the nozzle
  pump seal failed, spraying caustic at head height
  drum is warm and ticking
  brown gas above the nitric tank
  forklift fork through the IBC
  smoke from the peroxide pallet
  mist in the room, people tearing up
  he wiped his eye with the same glove
  I think my toddler may have licked the cap of the descaler
  burn on wrist from HX-210, blistered overnight
  the guy next to me fainted while we were degreasing
  acid in sewer, city is calling
  hose popped off and I got a shower of it
  two drums fell off the lift gate, one is gushing
  ammonia smell so strong we had to leave
  what do I do, swallowed toothpaste size amount of caustic gel
  there's a hole in the tank and it's pouring
  cattle trough contaminated by overflow, 2 cows died
  her skin is turning red where it splashed
  dizzy after 10 minutes in the store
  Help my lungs
  leak at flange, ppl coughing
  spill on highway, need response team
  acid + bleach accident, chest hurts
  ethanol vapors ignited, minor burns
  I feel pain in belly, yesterday drink from bottle no label, maybe your ethanol
  my hand become white and smoke when peroxide touch
  the powder go in ear of worker
  eye of my sister have acid please quick
  tank make big noise and leak
  burn on the face caustik
  hydrogen peroxid in mouth
  bleech nd ammonia mixed cant breath
  i spill sulfric acid on leg
  wo mama ba piaobaishui he le
  tong zhang qi lai le, hen tang
  yan suan lou le, wei dao hen da
  H2SO4 splash到脸
`);

export const HARM_FINAL = lines(`
  搬桶的时候桶盖松了,酸晃出来浇到膝盖
  孩子把泳池药片掰着玩,手指头蜕皮
  我公公喷完除草的那个,晚上开始发烧哆嗦
  氨水车间警报响,人全撤了
  刚从罐里捞上来一个人,没呼吸
  次钠和盐酸打到一个槽里了,冒黄气
  眼睛像进沙子一样,刚配完片碱
  下班路上胸口像压了块石头,白天吸过酸雾
  双氧水桶在车厢里爆了
  盐酸漏进电梯井
  喝了半口固化剂,吐不出来
  狗把吸附棉吃了,上面有清洗剂
  师傅的手被桶夹住了,还沾着碱
  乙醇着火,灭火器不管用
  员工头发上都是PAC
  管线冻裂,硫酸淌了一地
  硫酸灑到同事背上
  小孩吃到乾燥劑
  氨味很重,有人想吐
  桶子一直嘶嘶叫
  啲酸整穿咗對鞋,隻腳痛
  個女飲咗酒精成個暈晒
  caustic mist got into my lungs, tight chest
  the tote is leaking into the break room
  splashed myself with peroxide, skin bleached and stinging
  coworker stung his eyes with hardener vapor
  three workers in hospital after tank cleaning
  drum of acid fell off the forklift
  grandson swallowed cleaner
  my cat is drooling after licking the mop
  the pipe is spraying hypochlorite on the cable tray
  hands raw from caustic
  acid go in shoe of my brother
  bleach smell so strong my mother cough a lot
`);

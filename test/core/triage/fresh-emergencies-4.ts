import { lines } from './lines.ts';

/** Emergencies as customers write them, set down before the rules were looked at. */

export const HARM_HOME = lines(`
  打扫卫生的时候漂白剂蒸汽把我眼睛熏红了
  他用嘴拧的瓶盖,现在说嘴皮发烫
  同事的耳环被腐蚀了,耳垂黑了一小块
  上夜班的师傅说头像裂开一样,刚补加过氨水
  双氧水流进电缆沟,电缆在冒烟
  片碱撒在草坪上,隔壁的羊吃了
  我爸拿喷壶喷消毒水,喷完一直干咳
  我们楼下有股呛鼻的味道,是从你们客户那个厂飘来的
  清理地沟的工人腿软,爬不上来
  酸把防护服蚀穿了,肚皮红一片
  试剂瓶滚下台子碎了,脚面全湿
  喝了口杯里的水,发现是双氧水
  吃了你们食品级的那个之后胃里翻江倒海
  化验员取样时被顶了一脸泡沫
  管道焊缝开了,热碱呲出来两米远
  员工触电后掉进药池
  消毒间里的人出来眼睛都是红的
  孩子误按喷枪,射到鼻孔里了
  氨气阀关不上
  稀硫酸桶底烂了,已经流空
  仓库积水,碱包泡了,水在沸
  他被烟呛得趴下了
  乙醇蒸汽闪爆,玻璃震碎
  固化剂和树脂混多了,桶里冒浓烟
  除垢剂倒进锅炉后排气口喷出黄烟
  硝酸罐呼吸口冒黄烟
  小狗抽了两下不动了,旁边是你们的清洁剂
  我右手两个指头发青
  眼睛畏光流泪,上午被溅过
  腿上的伤口进了碱水
  嘴唇肿得像香肠
  卡车油箱边漏酸,司机弃车跑了
  救救我妈,她吸了好多
  桶炸了
  酸泄漏,怎么中和,人都在场
  你们的药剂把我们河道的鱼毒死了
  家里老人把84喝了
  皮肤碰到氨水就洗了一下,现在起了水泡
  倒料时粉尘爆燃
  呼吸道像着火
  員工戴錯濾罐,進去五分鐘就暈
  鹽酸槽破裂,圍堰快滿了
  媽媽拿漂白水漱口
  過期的雙氧水一搖就噴出來,噴到胸口
  運輸車在隧道裡起火,載你們的溶劑
  清潔劑滴到狗狗眼睛
  吃到沾有藥劑的餐點,舌頭麻
  有工人說看東西都是雙影
  廠房瀰漫白煙,正在疏散
  手泡到藥水整個脫皮
  小巴撞咗你哋架車,啲桶散晒
  我隻手俾啲嘢咬到好痛
  廁所啲味好難頂,阿媽暈咗
  個樽爆咗,啲碎片插入手
  佢飲咗之後嘔血
  my hands smell and sting after touching the drum
  colleague drank from unlabeled cup, turned out to be HCl
  splash got behind my goggles
  pressure washer kicked cleaner back in my face
  toddler opened the flakes, white stuff on tongue
  the caustic line burst over the walkway
  valve sheared, acid spraying
  white cloud drifting from our yard to the neighbours
  can smell chlorine in the whole office
  my ears ring and head hurts since the solvent job
  operator's beard was burned by acid
  steam burn from the dilution tank
  ammonia bottle shattered in the car, kids inside
  the ibc fell off the rack, 1000 litres out
  we poured water on it and it exploded
  peroxide soaked into the wood pallet and it's smoldering
  fish tank cleaned with your product, all fish dead
  drunk guy at the dock drank from the tote tap
  he has burns on both legs
  vomiting after eating at the plant canteen near the spill
  she rubbed the powder on her gums
  got it under my nails, hurts like hell
  sump pump pushed acid into the street
  fumes knocked him over
  urgent! inhaled HCl mist
  guys it's on fire
  i put hand in acid by mistake what i do
  the man he drink caustic water
  my eye is very hot after your liquid
  skin is broken from cleaner long time no good
  smoke from tank please call me fast
  one worker he is sleeping on floor near tank
  splah in eye
  swallwed bleach
  gas comming from drum
`);

export const HARM_SITE = lines(`
  拆法兰时残液滋到锁骨上,火烧火燎
  学徒没等冷却就开盖,热碱泼了他半边身子
  昨晚配完消毒水到现在舌根发苦
  两岁宝宝把片碱抓在手里,掌心红了
  院子里的井水最近有你们产品的味道,喝了拉稀
  罐车高速爆胎侧翻
  反应釜里加料后一直升温,搅拌也卡住了
  双氧水储罐温度从30涨到55
  车间飘出一股刺激的味道,鼻腔发疼
  酒精洒灶台边了,开着火
  我婆婆用工业酒精泡杨梅,喝完眼发花
  他裤兜里的样品瓶碎了,大腿烧得厉害
  洗完罐出来手脚抽筋
  装卸平台上漏了一桶次钠,遇到了酸
  员工误入加药间,吸了好几口
  有液体滴在我头上,头皮疼
  配电房旁边的酸罐在漏
  鸽子喝了雨水沟的水全死了
  皮肤上沾的胶一撕掉了块皮
  除锈剂崩到牙龈上了
  那桶东西自己在动,还有响声
  桶裂了
  我吸了点,应该没事吧
  我孩子好像吃了
  漏得很厉害,快来
  阿嬤拿除鏽劑洗手,現在整個手掌破皮
  同學倒硫酸時濺到制服破洞,肚子紅紅的
  儲槽底板裂縫,酸一直流進溝裡
  打開貨櫃門,裡面都是白霧
  爸爸修水管被通樂噴到臉
  狗舔到地上的雙氧水,一直吐泡泡
  硝酸跟抹布放一起,抹布燒起來
  我妹聞到去漆劑味道,手腳發麻
  架叉車撞穿咗個桶,成地酸
  個仔玩完個樽,口仔紅晒
  有工友喺缸入面冇反應
  嗅到陣氯氣味,對眼好刺
  there's acid all over the conveyor and two packers are hurt
  my throat has been raw since the cleanup on Friday
  he breathed the powder cloud when the bag split
  valve failed, tank draining into the yard
  guinea pig got into the flakes
  my thumb is going black, HF was used nearby
  bottle of nitric exploded on the shelf
  our neighbor's well tastes like chemicals
  driver reports pressure hissing from the tanker dome
  kid splashed by pool acid, crying
  I wiped my mouth with the glove, lips tingling
  I feel drunk from the epoxy fumes
  she's unresponsive in the chemical store
  container ship officer: flexitank burst in the hold
  small fire in waste solvent can, it's out now but smoking
  put HCl in the bleach tank by mistake
  vapor in the boiler room, alarms
  liquid dripping on my car from your truck
  caustic got under his ring, finger swollen
  acid on my tshirt and belly red
  the bag break and dust all my face
  baby no breathe good after clean room
  chemical go inside nose very pain
  i am drink little of peroxide
`);

export const HARM_MIXED = lines(`
  搅拌时氨水飞到我下嘴唇,辣得直跳
  盐酸泵漏了,地坪在冒泡
  孩子偷喝了一小口酒精,脸通红
  员工打开人孔盖后就往后倒
  今天做完清洗,十个指头肚都裂口流血
  刚才双氧水灌装线喷溅,两人送洗眼站
  隔壁说闻到我们这飘过去的氯味,嗓子干
  清洗剂滴进电箱,啪啪打火
  老鼠药似的那袋粉被狗叼走了,狗在吐
  片碱车间地面湿了,工人摔倒手按在碱上
  我喝汤时发现勺子上有清洁剂,嘴里起皮
  司机卸完氨水眼睛睁不开
  罐区下风向村民说头痛
  加了双氧水后桶发烫还膨胀
  配药室通风坏了,两个姑娘晕乎乎的
  碱液烫到脚背,袜子脱不下来
  硫酸管道砂眼,细流往外射
  我不小心把手套上的酸蹭到眉毛
  浓氨水洒车上了,车里待不了人
  废酸池溢了,流到稻田
  漏氯了
  眼睛好痛!!
  喝了清洁剂,现在打嗝有泡泡
  儿子摸了片碱后一直搓手说咬人
  他脸上一层白的,疼
  工廠清槽,一個人下去沒反應
  我手肘碰到未乾的固化劑,癢到睡不著
  小孩把通樂噴到弟弟臉上
  氨水罐閥門斷掉,味道飄到學校
  雙氧水沾到衣服,衣服冒煙
  廚房把鹽酸當白醋用
  員工眼睛進鹼,醫院要SDS
  個BB舐咗枝消毒水個樽口
  酸瀉咗成架車都係
  佢隻眼腫到睜唔開
  we had a caustic spray at the pump, one guy hit in the face
  child swallowed pool tablet piece
  ammonia valve stuck open
  I think I inhaled some HCl fumes, coughing a bit
  HX-210 drops on lip, tingly
  tank roof is smoking
  two drums are swelling in the sun
  peroxide + acetone in same waste bottle, it's getting hot
  driver splashed when disconnecting, eyes red
  acid in the ditch behind the plant
  my skin burns where sleeve got wet
  dog threw up after walking through the yard spill
  someone collapsed in bleach room
  glove melted and thumb is sore
  the hose is leaking acid right now
  epoxy hardener squirted in his ear
  throat closing up after opening the bag
  son has blisters from the pool chemical
  container smells awful and people are dizzy
  caustic soda in eye 1 min ago
  employee ate lunch with contaminated hands and now stomach ache
  hand burn by bleach
  acid fall on floor make smoke
  he take wrong bottle and drink acid
  ammonia come out from machine people run
`);

export const HARM_LAST = lines(`
  拿错杯子喝到清洗液,喉咙刺痛
  早上开始眼皮肿,昨天在酸洗线帮忙
  碱桶从车上滚下来,砸开了,流进绿化带
  有个搬运工闻到桶里的气味以后脸色煞白
  双氧水渗到鞋里,脚趾发白
  加药间冒黄绿色气体,大家往外跑
  孩子手上沾了固化剂,搓不掉还红
  盐酸雾飘到办公楼,都在咳
  罐子超压了,安全阀起跳
  我奶奶吃了洗碗的粉
  这罐氨水一开就呛得流泪,我现在胸口疼
  酒精桶着了
  硫酸进嘴里了,漱了口还麻
  被片碱烫出了水泡,三天没好
  反应釜冒烟,操作工还在里面
  员工不听劝用手捞,手心烂了
  猫喝了拖地的水,一直吐
  浓盐酸瓶子炸裂,脸被划伤
  废水池边有人晕了
  次氯酸钠流到鱼塘,鱼浮头
  鹽酸噴到圍裙裡面,肚子刺痛
  倉庫起火,旁邊放雙氧水
  孩子誤吞消毒錠
  氨氣外洩,附近學校聞到
  同事眼睛被噴到,看不太到
  啲氨水漏咗,成間房攻鼻
  我阿仔飲咗落肚,而家嘔
  caustic sprayed over my chest and neck
  there's a strong chlorine smell and we're coughing
  peroxide spilled on sawdust, smoking
  IBC split, 500 L of acid in the yard
  baby ate powder from the sack
  worker's visor cracked and acid hit his cheek
  fumes made two cleaners faint
  tank bulged and lid is lifting
  my stomach hurts after tasting it
  ammonia in the stairwell
  HCl hose burst in the tanker bay
  lost vision in one eye after splash
  acid dripping into the creek
  he no breathe after gas
  powder fly in my eye very itch
  my hand touch acid now hole in skin
  yan jing jin le jian, hao tong
`);

import { lines } from './lines.ts';

/** Harmless messages close to the border, set down before the rules were looked at. */

export const FIRST_CALM = lines(`
  我们下周要做泄漏应急演练,能提供一份脚本吗
  如果硫酸溅到眼睛SDS第几节有写
  MSDS里面急救措施那一节在哪里看
  请问洗眼器应该装在离作业点多远
  想采购50个吸附棉和防泄漏托盘
  防毒面具滤毒罐用哪个型号
  去年的那起泄漏事故报告可以发我一份吗
  三年前我们厂发生过氯气泄漏,现在做培训教材用
  这价格真是要命
  气死我了,货又迟到了
  老板都要爆炸了 你们什么时候发货
  你们客服电话打爆了都打不通
  最近订单火爆,能不能多备点货
  我快被这个表格搞疯了
  双氧水能和次氯酸钠放一个仓库吗
  盐酸和液碱混放会有什么危险
  硫酸稀释的时候会发热吗,升温大概多少
  闪点多少,什么情况下会着火
  爆炸极限是多少
  氢氟酸的LD50是多少
  急性毒性数据有没有
  皮肤腐蚀是第几类
  这个产品对眼睛有刺激吗
  对水生生物有毒吗
  这个有没有致癌性
  用多少能杀菌,游泳池投加量怎么算
  泳池加多少次氯酸钠合适,会不会刺激眼睛
  运输的时候UN号是多少
  危险货物运输类别是第8类吗
  废液怎么处理,能倒下水道吗
  空桶怎么处置
  过期的双氧水怎么销毁
  桶的外面有点锈,会影响使用吗
  收到的货颜色发黄,是不是变质了
  收到的包装有点瘪,没有漏
  包装桶的最大耐压是多少
  呼吸阀多久更换一次
  请问这个桶带不带排气盖
  你们的产品气味大吗
  有没有低气味的型号
  火运和汽运哪个便宜
  火车能运吗
  请发一下灭火器配置要求
  这类产品着火用什么灭火剂
  泄漏时用什么中和
  应急处理流程文件给一份
  应急预案备案需要哪些材料
  消防验收要用的MSDS能盖章吗
  培训题目:员工误服甲醇后第一步该做什么 A催吐 B就医
  考试题 眼睛接触碱液应立即冲洗多少分钟
  我在写论文,想了解氯气中毒的机理
  假如槽车泄漏应该先打什么电话?我们在写预案
  万一不小心吸入了应该怎么办,我先了解一下
  要是小孩误食会怎样,我还没买
  客户问如果不慎接触皮肤怎么办,需要书面说明
  第六节泄漏应急处理的内容发我
  H314是什么意思
  GHS象形图骷髅那个代表什么
  职业接触限值多少
  需要戴什么手套
  丁腈手套能防氢氟酸吗
  操作浓硫酸要穿什么防护服
  洗眼液你们有卖吗
  葡萄糖酸钙凝胶哪里买
  手套一盒多少只
  报警器多少ppm报警
  氯气检测仪推荐
  可以用塑料桶装吗,会不会腐蚀
  会腐蚀不锈钢吗
  铝材碰到液碱会怎样
  储罐材质选304还是316
  罐区围堰要做多高
  夏天温度高储存要注意什么
  冬天会不会结冰胀破桶
  瓶盖漏气怎么换垫片
  我们的计量泵漏水,你们有没有配件
  水龙头漏水找你们修吗
  系统漏单了 帮我查下
  发票漏开了
  漏发了两桶
  少发一桶,已经签收
  合同里漏了一条
  头疼,这个报关怎么弄
  头都大了
  看得我眼睛疼,表格能不能做大一点
  手滑下错单了,能取消吗
  我手上有两桶没开封的想退
  手里还有库存
  眼下先要十吨
  这个月火烧眉毛了,赶紧安排
  救命啊你们的网站怎么又登录不了
  救急 今天能不能出COA
  紧急!需要今天发货
  急急急 报价
  死机了
  数据炸了
  产品烧碱的含量是多少
  烧碱片和液碱有什么区别
  防火等级是什么
  甲类仓库能放吗
  腐蚀性液体可以走快递吗
  上次说的那个事故后来怎么定性的,都过去两年了
  以前有工人被烫过,后来我们换了手套,想问这款手套型号
  早年间爆炸过一次的那家厂是你们吗
  你们公司出过安全事故吗
  听新闻说有化工厂爆炸,会影响供货吗
  演习:模拟储罐泄漏,请不要派人
  【演练】次氯酸钠泄漏,有人受伤。此为演练信息
  这次是测试消息,请忽略:火灾
  下周消防演练会有烟雾,请提前通知
  能喝吗?食品级的双氧水
  食品级柠檬酸一天吃多少合适
  饮用水处理投加聚铝,喝了有害吗
  洗手会不会伤皮肤
  敏感皮肤能用吗
  孕妇能不能接触
  宠物家庭可以用这个消毒吗
  家里有小孩,放哪里安全
  能不能给狗窝消毒
  我想了解漂白水和洁厕灵为什么不能混用
  84不能和什么一起用
  氨水和次氯酸钠反应生成什么
  反应温度要控制在多少
  反应放热量多少
  分解温度多少度
  双氧水会不会自己分解鼓桶
  通气盖能防止鼓桶吗
  為什麼雙氧水的桶子要用透氣蓋
  請問濺到眼睛的話SDS寫要沖幾分鐘?做教育訓練用的
  我們要辦毒災演練,可以請貴公司派人指導嗎
  想買緊急沖淋設備
  鹽酸跟漂白水可以一起運送嗎
  這個會不會讓皮膚過敏
  硫酸的運輸分類
  毒化物要申報嗎
  廢酸怎麼處理
  上次的外漏事件已經結案了,要補報告
  報價單漏了一項
  貨又少了兩桶 氣到吐血
  你們的客服真的會讓人抓狂
  這個價格嚇死人
  交期能不能快一點,火燒屁股了
  防護衣等級要哪一種
  桶子外觀有凹陷,但沒漏,可以退換嗎
  顏色比上一批深,品質有問題嗎
  消毒水稀釋比例多少才不會刺激
  洗眼器的檢查表有範本嗎
  如果員工不小心吸入,依規定要通報嗎
  請問急毒性資料
  燃點跟閃點差在哪
  遇水會不會發熱
  想問下漂白水點樣稀釋
  個桶可唔可以回收
  漂白水同潔廁精可唔可以撈埋用
  貴到暈
  啲貨幾時到呀,等到頸都長
  眼罩同手套有冇得賣
  如果整到落眼要點做?我想寫落員工手冊
  爆倉未呀,有冇位
  火牛有冇得賣
  sds section 4 please
  what does section 6 say about spills
  what does the sds say if it gets in eyes
  we are running a spill drill next Tuesday, do you have a template
  Do you sell spill kits and eye wash stations
  which gloves for HF
  what's the flash point
  is it flammable
  can I store acid and caustic in the same bund
  will it corrode stainless
  what is the UN number and packing group
  is it class 8 or 5.1
  how do I dispose of expired peroxide
  can i pour it down the drain after neutralising
  does bleach react with vinegar? just curious
  why can't you mix bleach and ammonia
  what happens if someone swallows it? Asking for our risk assessment
  In case of inhalation what first aid is recommended by your SDS
  Our auditor wants to know the emergency phone number on the label
  hypothetical: tank ruptures, what containment volume do we need
  For training: write 5 quiz questions on acid burns
  Two years ago we had a leak from a competitor's tote, which is why we're looking at you
  there was a fire at our old site in 2019, we since moved
  you guys are killing me with these lead times
  my inbox is on fire
  prices exploded this year
  that price burns a hole in my pocket
  this is a headache, where is my invoice
  sick of waiting
  dying to know when the order ships
  Deadline is Friday, I'm drowning in paperwork
  the price leaked to a competitor
  delivery was short two drums
  the drum arrived dented but sealed
  label is peeling off
  product looks cloudy
  product smells different from last batch, is it off spec?
  the powder is caking in the bag
  does it smell strong
  is it safe for septic tanks
  is it safe around pets once dry
  is it toxic to fish
  what's the dose for a 50 m3 pool
  max temperature for storage
  what is the decomposition temperature
  at what pressure does the vent open
  do vented caps stop drums from bulging
  how hot does it get when diluting sulfuric acid
  what concentration causes skin burns
  is 3% peroxide harmful to eyes
  do you have burn test data for the coating
  can it be used to clean burnt pans
  heat exchanger descaling, how much acid
  smoke point? is it food grade
  fire retardant grade available?
  explosion proof pump for solvent, recommend one
  need an ATEX rating for the pump
  how long is the shelf life after opening
  can you send the exposure scenario annex
  REACH exposure limits for solvent
  pls cancel the drill notification I sent
  is the emergency line staffed at night
  test message please ignore
  need a respirator filter recommendation
  what PPE when breathing apparatus isn't available
  our pump seal leaks water, do you stock o-rings
  how to check a tank for leaks before filling
  leak test certificate for the IBC please
  where is the burn rate table
  who do I call if there's a spill? we're updating our emergency plan
  xiangyao yi fen MSDS
  liu suan duoshao qian yi dun
  shuangyangshui zenme chucun
  emergency order need 5 drums tomorrow
  urgent!!! COA for batch 2291
`);

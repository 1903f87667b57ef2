import { lines } from './lines.ts';

/** Messages with the words of harm but no harm, and everyday ones: none may page a person. */
/** Drills, training, documents, hypotheses, the past, figures of speech. */
export const FALSE_ALARMS = lines(`
  For our safety training slides: what does your SDS say to do if 31% HCl gets in the eyes?
  如果溅到眼睛怎么办
  如果不小心误食了次氯酸钠应该怎么处理？
  万一泄漏了怎么处理
  我们下周做消防演练，模拟氨水泄漏，需要你们的应急资料
  培训课件用：硫酸溅到皮肤的急救措施是什么
  写应急预案，盐酸泄漏处理程序有吗
  安全考试题：吸入氯气后第一步做什么
  SDS第4部分对眼睛接触是怎么写的
  次氯酸钠的危险性有哪些，会爆炸吗
  双氧水高温会爆炸吗
  这个产品易燃吗，闪点多少
  乙醇着火点是多少
  灭火器要配哪种
  仓库要不要装泄漏报警器
  怎么防止溅到眼睛
  为了避免溅到皮肤要戴什么手套
  操作时要戴护目镜吗
  清洗剂会伤手吗
  长期接触会不会皮肤过敏
  固化剂对皮肤有刺激吗
  去年我们仓库泄漏过一次，想问问你们的桶有没有改进
  上个月那次泄漏已经处理完了，报告发我一份
  三年前有员工被灼伤，之后我们就换了手套
  听说某厂盐酸罐爆炸了，你们的产品安全吗
  气得要爆炸了，发票到底什么时候开
  急死了，货什么时候到
  等得我都快晕倒了，你们客服呢
  你们客服反应慢得要死，我要中毒了都没人管
  价格涨得让人吐血
  头疼，这个发票抬头又开错了
  真让人头疼的物流
  肺都气炸了，第三次发错货
  客服电话都打爆了没人接
  双十一爆仓了吗，怎么还没发货
  嗓子都冒烟了，打了一天电话没人理
  你们漏发了一箱
  漏开了一张发票
  我的个人信息泄露了，你们怎么管的
  想死的心都有了，对账单又错
  火大，等了三天
  没有泄漏，只是桶凹了一块
  桶没漏，外箱湿了
  人没事，没有溅到，只是想问问怎么清洗地面
  吸入阀的密封用什么材质
  洗眼器应该装在哪里
  防爆等级要求是什么
  发烟硫酸你们有卖吗
  产品有刺激性气味正常吗
  双氧水能和盐酸混合吗
  漂白水和洁厕灵能一起用吗
  酸和碱混在一起会发热吗
  翻译这句SDS：误食后立即漱口
  标签上写着避免接触皮肤和眼睛，什么意思
  盐酸的致死量属于SDS哪一节
  泄漏托盘有卖吗
  收到的桶有一个瘪了，没漏
  刚收到货，有一桶桶盖渗漏了一点，怎么换
  托盘上有两箱破损漏液，拒收还是签收
  急救箱里要准备什么
  洩漏處理的訓練教材可以提供嗎
  若不慎吸入應如何處理
  演習用，請提供鹽酸外洩應變資料
  濺到眼睛的話要沖多久
  氣到快爆炸，發票三次都開錯
  唔該問下，萬一倒瀉點處理好
  What should we do if it is swallowed?
  In case of skin contact, how long should we rinse?
  what happens if bleach and acid are mixed
  Is hydrogen peroxide flammable?
  Will it burn my skin?
  Can it cause a rash?
  Do I need goggles when handling caustic?
  We are preparing a fire drill next week, need your emergency response guide
  Writing a risk assessment: what are the first aid measures for ammonia inhalation?
  Last year we had a spill, do you offer better drums now?
  There was a leak two years ago at our old plant, nobody was hurt
  I'm about to explode, nobody answers my invoice question
  this delay is killing me
  your service is toxic
  the paperwork is a headache
  I am sick of waiting for a reply
  who should I fire for this, your sales rep?
  please keep an eye on my order
  in the eyes of our auditor this SDS is outdated
  on the other hand we could take 25 kg bags
  our website crashed while ordering
  what fire extinguisher class is suitable for ethanol
  do you have a spill kit for sale
  explosion proof pump for ethanol needed?
  one pail dented but no leak, 1 of 36. accept or refuse?
  two drums arrived leaking a little at the cap, want replacement
  how do we prevent leaks during unloading
  what is the emergency contact number on your SDS
  burning question: when do you ship
  we swallowed the cost last time, not again
  The exam asks: a worker inhaled chlorine, what is the first step?
`);

/** Everyday questions. */
export const EVERYDAY = lines(`
  次氯酸钠怎么储存？
  10%次氯酸钠怎么稀释到200ppm？我这里是1吨水
  清洗剂用完要不要过水漂洗 不锈钢304会不会腐蚀
  批次 20250312-07 有效期到哪天
  刚收到的PAC液体底下有白色沉淀 摇一摇就没了 正常吗
  发票什么时候开
  转人工
  你好
  在吗
  谢谢
  好的
  OK
  123
  订单什么时候发货
  35%双氧水多少钱一吨
  又是你们！！！第三次了！！！每次都是结块！！！再这样我发微博发抖音让大家看看
  想退两桶没开封的
  2026年国庆期间还发货吗 10月10号周六上不上班
  你们SDS是2016年的，GB 30000.1-2024实施了怎么还没更新
  高锰酸钾能和甘油、硫磺一起运吗
  空桶怎么处理
  能派工程师来现场看看吗
  想预约操作工培训
  怎么投诉你们的销售
  水处理加药量按多少
  我们喝水用的管道能用这个阻垢剂吗
  冬天会不会结冰
  固化剂粘手，用什么洗
  下雨天货淋湿了没有关系吧
  货到手了，数量对的
  你们公司在哪里
  今天天气怎么样
  產品規格書可以寄給我嗎
  發票可以開三聯式嗎，統編12345675
  SDS 繁中版有嗎？供台灣職安署查核用，要符合CNS 15030
  運費怎麼算
  幾時返工
  我要同真人講
  請問硫酸要用什麼材質的桶裝
  Can I mix your CleanPro-30 with bleach to make it stronger?
  how many grams of flake caustic for 500 L of 5% solution, and will it get hot
  How high can we stack the 1000L IBC?
  already opened 1 of 10 drums, can I return remaining 9? bought 40 days ago
  agent. human. now
  what is 17*23, and who won the world cup
  Need REACH SVHC declaration and RoHS statement for HX-210, plus TDS latest revision
  where is my order 4500012345
  invoice copy please
  what is the shelf life of PAC
  which cleaning agent removes limescale
  we use it on our hands-free dispenser
  hello
  the colour is slightly yellow, is that normal
  do you deliver to Suzhou
  price for 20 drums of hypochlorite
  I want to talk to a person
  never mind
  thanks, great service
  is it drinking water approved
`);

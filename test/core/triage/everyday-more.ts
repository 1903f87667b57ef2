import { lines } from './lines.ts';

/** More messages that page nobody. */
export const MORE_EVERYDAY_ZH = lines(`
  如果皮肤沾上了要冲多久
  急救电话是多少写在SDS哪里
  泄漏应急处理的培训视频有吗
  灭火剂可以用干粉吗
  请提供MSDS，安监要检查
  双氧水的爆炸极限
  你们的IBC阀门会不会漏
  怎么判断桶鼓包了
  桶多大
  我们厂2019年发生过一次氨泄漏，后来换了你们的产品
  运输途中泄漏责任怎么算
  假如误服，需要催吐吗
  工人要穿什么防护服
  用你们的清洗剂洗手可以吗
  皮肤敏感的人能操作吗
  对眼睛有没有伤害
  这批货颜色发黄
  桶盖有点松
  退货的桶漏了一点算谁的
  你们涨价太狠了，喝西北风去吧
  别让我等得头都炸了
  客服小姐姐救命，发票税号填错了
  急急急，货今天能发吗
  要死了要死了，明天验厂，SDS快发我
  快点发货！！！
  发票开错了！！！怎么办
  漏液的桶拍照给谁
  水溶液喷到工件上多久冲洗
  喷枪用什么材质
  加热会产生有毒气体吗
  能不能倒进下水道
  消防检查要双氧水的SDS
  眼镜布能用你们的清洗剂吗
  看不清标签上的批号
  快递说送到医院门口了
  清洗机的泵不动了
  pac加进去没反应
  加酸以后冒泡正常吗，是除水垢
  燙手山芋，這個客訴誰要處理
  請問防毒面具要用哪種濾罐
  教育訓練要用的急救措施資料
  氢氟酸需要什么解毒剂常备
  眼部防护选哪种护目镜
  片碱遇水会放热吗
  硫酸稀释的时候要注意什么
  怎么避免桶鼓包
  桶上的排气盖是做什么的
  次氯酸钠放久了会鼓桶吗
  氨水要密封吗，会挥发吗
  清洗剂溅到不锈钢上会不会变色
  油漆溅到车上怎么洗
  药剂洒在鱼塘里消毒用多少
  喷洒用量每平方多少
  加药泵漏液怎么修
  管道接头渗水用什么密封胶
  过期的双氧水还能用吗会爆吗
  消毒完多久可以进人
  洗眼液你们卖吗
  孩子房间可以用你们的消毒水吗
  孕妇能闻吗
  清洗剂会不会烧手
  食品厂能用吗，残留有毒吗
  用完的空桶有没有爆炸危险
  上次培训讲的烧伤处理PPT发我
  贵司产品有没有发生过安全事故
  看新闻说双氧水爆炸，心里不踏实，你们怎么保证
  要是客户问吸入怎么办，我们怎么回答
  销售培训：客户问误食怎么处理，标准话术
  环保局问泄漏应急物资清单
  应急演练脚本帮忙看看：“报告！硫酸泄漏，一人受伤！”
  假设仓库着火，双氧水会怎样
  请问灼伤的急救措施在SDS第几部分
  被你们气死
  价格爆炸
  等到花儿都谢了，急死人
  老板要炸毛了，报价快点
  快递员说箱子压扁了，里面没漏
  有一桶标签掉了
  外箱有油渍
  我想找人工
  給我人工客服
  搵人工
  投訴你哋個sales
  幾錢一桶
  可唔可以用嚟洗地
  萬一小朋友誤食要點處理，想寫喺說明書度
  消防演習通知：下週三
  請問漏斗要用什麼材質
  酒精濃度75%怎麼配
  你们的消毒液能洗菜吗
  移液管用什么洗
  雨天运输片碱要盖布吗
  储罐要接地吗
  白雾是什么原因，加热甲醇时正常吗
  公司年会上要讲安全小品，酸溅到脸那种，帮忙写台词
  我司EHS问：泄漏多少公斤要上报
  产品会不会导致拉肚子
  想买应急喷淋装置
  退货进度
  发错货了，要的是双氧水来的是次钠
  报告里写“无泄漏、无人员受伤”可以吗
  桶外面很脏
  急需COA！！
  客服在吗？急！
  要死了，客户催货
  订单还没发！！！气死
  你们卖急救包吗
  能开13个点的票吗
  产品太刺鼻了，能换低气味的吗
  甲方说泄漏试验报告要盖章
  喷漆房用哪款稀释剂
  皮肤科诊所用的酒精有吗
  眼科医院消毒用哪种
  手工皂用片碱多少
  酸洗后要中和吗
  盐酸罐底阀用什么材质
  碱雾怎么吸收
  双氧水的味道正常是什么样
  两个女工要做上岗培训
  氨气浓度报警值设多少
  次氯酸钠桶怎么堆
  样品瓶能寄5毫升吗
  硫酸车什么时候到
  固化剂和树脂比例
  84能不能洗盐酸桶
  粉尘浓度限值
  稀释硫酸先放水还是先放酸
  乙醇罐要不要防火堤
  請問消毒液可以擦桌子嗎
  桶可以回收嗎
  之前說的退貨進度如何
  隻桶幾重
  你哋有冇手套賣
`);

export const MORE_EVERYDAY_EN = lines(`
  how should spills be handled according to section 6
  does it produce toxic fumes when heated
  our EHS audit asks for your emergency phone number
  please help me with the invoice
  help! I forgot my order number
  urgent: need COA for batch 20260312-07 today
  can I store it near acids
  will the drum swell in summer
  our old supplier's drums leaked, do yours?
  I'm dying to get this quote
  hot weather storage ok?
  is the fire department required to know about 200 L of peroxide
  The customer burned through 3 drums last week
  does ammonia smell stronger in summer
  which gloves if I might get it on my skin
  what's the antidote listed in the SDS
  we spilled the news to the boss already lol
  why is the drum vented
  can hypochlorite drums burst if stored in the sun?
  would ammonia solution corrode brass?
  is the product safe for skin?
  we are writing an SOP on spill response, need the SDS
  In an emergency, who do we call? Just filling in our contact list.
  does your insurance cover leaks in transit
  the smell is a bit different this time, is it off-spec?
  how long to ventilate after disinfection
  do I have to wear gloves
  product feels hot after dilution, normal?
  is there a fire rating for the cabinet
  my boss will kill me if the COA is late
  you guys are on fire, great work!
  we were burned by your competitor last year
  the invoice burned a hole in our budget
  I can't see the attachment
  can't open the file
  do you sell burn cream
  can two pallets be stacked
  My colleague asked for an invoice
  the driver is late
  operator manual please
  the worker training certificates, when?
  our tank is 10 m3, how much PAC
  how hot does it get when dissolving
  send the accident statistics
  we had zero accidents with your product, great
  can kids be near treated pool water
  what do I do with empty drums
  is it ok if a little gets on the floor
  could you break open the pallet and send half
  jacket size for the apron
  what bottle material for PAC
  drum colour is brown?
  forklift access needed?
  do fumes from bleach stain fabric
  which gloves for hardener
  loading bay hours
  boots for caustic handling
  drums in stock?
  what is the pH of CleanPro
  how is the powder packed
  complaint: the driver was rude
`);

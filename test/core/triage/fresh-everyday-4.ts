import { lines } from './lines.ts';

/** Harmless messages close to the border, set down before the rules were looked at. */

export const CALM_SITE = lines(`
  产品执行什么国标
  SDS哪里下载
  这批COA水分偏高
  打印的标签模糊
  桶的颜色变了是换供应商了吗
  片碱包装25kg还是50kg
  氨水浓度25%有吗
  怎么判断双氧水失效
  过氧化氢残留怎么测
  双氧水漂白木材用量
  除垢后要不要中和
  酸雾吸收塔用什么碱
  尾气处理用液碱多少浓度
  污水中和用哪个
  废气塔填料推荐
  安全柜尺寸
  通风橱风速要求
  报警值设多少合适
  应急电话是24小时吗
  我想投诉你们销售
  客服小姐姐人真好
  物流说明天到
  车牌号报一下给门卫
  送货上门吗
  要开箱验货吗
  老客户有折扣吗
  合同盖章了吗
  能先发货后付款吗
  样品寄出了吗
  展会几号展位
  想做你们代理
  固化剂开封后多久用完
  环氧地坪固化要几小时
  冬天固化慢怎么办
  PAC溶解浑浊正常吗
  矾花小怎么调
  消毒剂进口手续
  想問一下酒精的純度
  雙氧水用不完怎麼保存
  這個會起泡嗎,用在自動機台
  可以順便送抽油泵嗎
  防爆櫃你們有賣嗎
  幾時有貨
  收唔收信用卡
  what's the assay of the caustic flakes
  do you have kosher certification
  peroxide for wastewater, dose per m3
  how often should I change scrubber caustic
  bund volume rule of thumb
  eyewash inspection form
  max stack height of IBCs
  freezing point of 50% caustic
  recommended hose material for bleach
  any discount for 10 drums
  who is my account manager
  can you resend the login link
  we changed our company name
  thanks, that solved it
  good morning
`);

export const CALM_MIXED = lines(`
  液碱32%和50%哪个便宜
  次氯酸钠发货前会检测吗
  硫酸罐车能装多少吨
  SDS第9部分数据
  氨水灌装口径
  桶上有英文标签吗
  固化剂粘度多少
  PAC氧化铝含量
  乙醇纯度检测方法
  双氧水稳定剂成分是什么
  清洗剂用完要不要漂洗
  腐蚀性等级怎么划分
  危险品仓储费
  有没有MSDS中英文对照
  能安排工程师来现场吗
  桶装卸需要叉车吗
  去年买的还能退吗
  上周报价有效吗
  开票资料发你
  账期能延长吗
  我是新来的采购,请多关照
  刚收到货,数量对的
  昨天你们同事说可以打折
  订单号输错了,帮改一下
  现在有库存吗
  物料编码变了
  包装升级了吗
  急,今天要报价
  请问硫酸泄漏应急预案怎么写
  万一溅到皮肤SDS怎么说
  如果儿童误食应该怎么做,标签上要印
  演练:氨水泄漏,人员受伤
  客戶稽核要看緊急應變程序
  雙氧水怎麼報廢
  想確認交貨日期
  鹽酸有食品級嗎
  有冇中文標籤
  幾多錢一桶
  can you ship by rail
  what is the minimum order
  does bleach lose strength over time
  safety data sheet revision date?
  which section covers fire fighting
  if inhaled, what does the SDS recommend
  suppose a drum bulges, what is the procedure
  our auditor asks for spill records
  do you take back empty totes
  the pallet count was wrong
  thanks for fast delivery
  my order number is 55231
`);

export const CALM_LAST = lines(`
  双氧水和过碳酸钠哪个漂白好
  盐酸除锈多久见效
  液碱罐保温做法
  SDS第11部分
  氨水有没有试剂级
  乙醇桶是镀锌的吗
  片碱能做肥皂吗
  PAC和PAM先加哪个
  清洗剂保质期
  泄漏应急包多少钱
  请问着火时用什么灭火器
  吸入后的急救写在哪
  司机几点能到
  昨天的单子能改数量吗
  报价含运费吗
  同事让我来问价格
  刚注册了账号
  发票收到了,谢谢
  桶装满会不会太重
  这个颜色深一点是正常的吗
  想做供应商审核
  需要应急预案参考
  我们计划下月演练
  鹽酸可以寄離島嗎
  雙氧水稀釋表
  請問急救站要放什麼
  有冇試用裝
  運費點計
  is the IBC stackable
  what's the lead time
  is peroxide an oxidizer
  what PPE is needed for acid unloading
  can caustic burn skin at 5%
  first aid section in Chinese please
  do your drums have tamper seals
  who is the distributor in Hong Kong
  we need 20 bags of flakes by Friday
  please update our billing contact
  is this product biodegradable
  how to clean a spill tray
`);

export const CALM_FINAL = lines(`
  硫酸和盐酸哪个挥发快
  桶盖密封圈单卖吗
  氨水冬天要保温吗
  洗眼器维保合同
  演练用的模拟泄漏物料有吗
  MSDS第四部分怎么翻译
  消毒液过期能洗地吗
  我要投诉司机迟到
  收据丢了能补吗
  昨天开会讨论了你们的报价
  酒精棉片多少钱
  液碱比重换算
  急救箱里要放什么
  双氧水浓度怎么滴定
  清洗剂可以混用吗
  雙氧水保存期限
  防護面罩怎麼挑
  可以改送貨時間嗎
  有冇得平啲
  what is the pH of PAC
  do gloves need to be nitrile
  how to neutralize a small spill per SDS
  can we store acid outdoors
  is it ok for septic systems
  we have a fire drill on Monday
  our old supplier had leaks all the time
  I need the certificate of analysis
  please add my colleague to the thread
  does hypochlorite smell
  what if a drum leaks in transit, who pays
`);

import { lines } from './lines.ts';

/** Harmless messages close to the border, set down before the rules were looked at. */

export const CALM_COMMON = lines(`
  次氯酸钠怎么储存
  硫酸98%的密度是多少
  请问片碱的SDS有英文版吗
  双氧水35%可以稀释到3%用吗
  氨水20%闪点
  环氧固化剂B组分配比多少
  盐酸31%的运输UN号
  乙醇无水级的价格
  PAC投加量
  发一份COA,批号20260311
  能开增值税专票吗
  什么时候发货
  我的订单怎么还没到
  片碱结块了还能用吗
  次氯酸钠有效氯不足10%,要投诉
  双氧水桶需要透气盖吗
  硫酸泄漏后的处理方法SDS里怎么写
  氨水泄漏应急预案范文有吗
  员工培训用的急救卡能提供吗
  氢氧化钠溅入眼睛的急救措施是什么,考试要用
  盐酸和次氯酸钠能一起存放吗
  为什么不能混
  硫酸稀释顺序
  哪种手套适合液碱
  要不要穿防化服
  废酸找谁处理
  空桶回收吗
  可以上飞机吗
  快递能寄吗
  氨水放家里安全吗
  这款清洗剂对铝有腐蚀吗
  清洗剂对皮肤刺激大不大
  CleanPro 30会不会伤手
  HX-210的pH
  HX-210用于锅炉除垢比例
  除垢后废水怎么排
  换货流程
  收货时发现外箱压扁,桶完好
  桶身有轻微凹陷
  标签贴反了
  颜色偏黄正常吗
  有沉淀是不是坏了
  味道比之前淡
  操作时应注意什么
  呼吸防护用哪种面具
  着火了用水还是干粉?想写进操作规程
  急救措施第四节发我
  联系人工客服
  太慢了吧你们
  你们电话没人接
  硫酸的儲存溫度
  請給我氨水的SDS
  雙氧水可以放室外嗎
  酒精運輸要什麼證
  鹽酸噴濺時的防護裝備建議
  固化劑會過敏嗎
  漂白水過期還有效嗎
  可以開三聯發票嗎
  鏹水點樣稀釋
  有冇氨水現貨
  雙氧水要唔要放雪櫃
  HCl 31% price per IBC
  lead time for caustic flakes
  SDS for sulfuric acid in English please
  storage temperature for peroxide
  is sodium hypochlorite compatible with HCl
  can the epoxy hardener cause allergy
  what respirator for ammonia
  first aid measures for caustic?
  what should be done in case of eye contact with bleach
  spill procedure for HCl for our SOP
  is ethanol allowed on passenger aircraft
  CoA batch A123
  where is my order
  invoice address change
  can I return an unopened drum
  shelf life of hypochlorite
  flash point ethanol
  what does UN1824 mean
  training material on acid handling
  do you ship to Vietnam
  does caustic attack aluminium
  how to dilute sulfuric acid safely
  pH of HX-210
  talk to a human please
`);

export const CALM_PLANT = lines(`
  盐酸能不能清洗游泳池瓷砖
  片碱开封后能放多久
  想了解氨水对人的危害,写报告
  硫酸灼伤事故一般怎么处理,安全课要讲
  可以提供泄漏处置培训吗
  之前漏的那两桶已经补发了吗
  上次溅伤的员工早就好了,现在要补材料
  我们没有发生泄漏,只是例行检查
  报告里写没有人员受伤,对吗
  漂白水会不会让衣服褪色
  双氧水泡脚可以吗
  用酒精擦手机可以吗
  清洗剂闻起来像柠檬吗
  泡沫型和低泡型差多少钱
  酸洗缓蚀剂加多少
  管道除垢要循环几小时
  罐子清洗服务你们做吗
  桶装水和吨桶价格
  压力泵选型
  输送泵用什么材质的密封
  液碱冻住了怎么化开
  氨水味道大正常吗
  标签上的感叹号是什么意思
  环保验收需要VOC数据
  能不能出口到日本
  着火等级划分
  仓库耐火等级
  请更新地址,新仓库在苏州
  人不在,快递放门卫
  司机明天几点到
  桶上没有生产日期
  少送了一瓶
  包装袋破了一个小口,没洒,能换吗
  打样要多久
  这个型号停产了吗
  老师傅推荐的你们家
  狗粮厂能用你们的消毒剂吗
  猫砂除臭用什么
  孩子学校采购消毒液
  眼科医院采购双氧水
  心急,等货等得头秃
  客服怼我,气得肝疼
  今天热死了,货能下午送吗
  笑死,发票抬头写成我狗的名字
  我快被老板骂哭了,快给报价
  預算炸裂
  請問清潔劑能用在嬰兒奶瓶嗎
  請問鹽酸蒸氣對電子設備的影響
  要辦化災演練需要SDS十份
  防毒面具濾罐型號
  上週反映的漏液桶,退款進度
  員工健康檢查項目有哪些
  酒精燃燒熱值
  漂白水開封幾個月失效
  想問氨水有冇細枝裝
  個桶幾時嚟收返
  消毒漂白水比例
  喂有冇人呀 等咗成日
  how much acid to lower pool pH
  our drum pump needs a replacement tube
  is the drum resealable
  can hypochlorite go through PVC pipe
  what is the boiling point
  heat of reaction data please
  vapour density of ammonia
  is caustic a dust hazard
  eye irritation category?
  does it cause skin sensitisation
  any incidents reported with this product?
  toxicity studies on fish
  what happened to the old packaging
  did the recall last year include lot 22
  no leaks so far, very happy with the totes
  nobody was hurt, just closing the file from last year
  the training on spill response was excellent
  please send the emergency phone number for the transport doc
  bursting with questions, can we call
  I'm burning through caustic, need a bigger contract
  my dog ate my invoice, resend please
  smells great, love the lemon grade
  our fish processing plant needs disinfectant
  the tank farm project is delayed
  would like to visit your plant
  why is the price so high
  does the bottle come with a child-proof cap
  is it safe to use around kids
  can pregnant staff use this product
  how long until vapours clear after mopping
  what colour is the powder
`);

export const CALM_HOME = lines(`
  你们有没有应急联系卡模板
  氢氧化钠对铝会产生氢气吗
  次氯酸钠的分解产物
  硫酸桶的颜色有规定吗
  稀释时先水后酸对吗
  泄漏检测仪校准周期
  洗眼器的水压标准
  防酸手套有几种厚度
  能开安全培训课吗
  职业病危害告知卡怎么写
  安评报告要用的理化参数
  危废代码是多少
  仓库要贴什么警示标志
  罐区多远不能有明火
  静电接地电阻要求
  消防沙需要多少
  应急演练记录表格
  事故案例有吗,安全月用
  我们从没出过事故,想申请优惠
  客户投诉有刺激气味,要技术说明
  产品有氨味是正常的吗
  桶里剩一点能混着装吗
  酸和碱的桶能叠放吗
  卸车要不要接地
  HX-210会损伤橡胶吗
  铜件能用吗
  食品厂地面能用吗
  这个能洗抽油烟机吗
  烧焦的锅怎么洗
  烟垢用什么除
  蚊虫消杀有产品吗
  除臭剂有吗
  中央空调清洗药剂
  鱼塘消毒用量
  牛舍消毒浓度
  手部消毒有产品吗
  能治脚气吗
  酒精能喝吗
  次氯酸水和次氯酸钠有啥不同
  我女儿写化学作业,问双氧水分解方程式
  老公说你们家质量好
  司机没带押运证行吗
  车辆进厂登记
  上午打了好几个电话了
  昨天签收了三桶
  刚付款,请查收
  现在有优惠吗
  已经等了一周了还没货
  今天能开票吗
  我刚才发的邮件看到了吗
  桶漏记在送货单上了
  訂單被取消了
  剛剛電話斷線了
  昨天收到兩箱
  現在可以下單嗎
  師傅什麼時候來安裝
  頭期款怎麼付
  桶裝跟散裝差多少
  我啱啱落咗單
  今日有冇車送
  chemical resistance chart for EPDM
  is the emergency shower requirement in the SDS
  drum weight empty
  how do you pronounce hypochlorite
  can I get a sample
  what's in the product? composition needed for REACH
  my colleague emailed you yesterday
  I just placed an order
  we received the wrong product
  the driver just left
  I already paid
  still waiting for the COA
  our order was delivered yesterday, thanks
  we started using HX-210 last month, works great
  he asked for a discount
  she is our new buyer
  the tank level sensor is broken, do you service those
  gasket kit for the pump
`);

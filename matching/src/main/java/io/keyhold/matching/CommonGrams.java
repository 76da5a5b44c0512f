package io.keyhold.matching;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pairs of characters that stand in so many company names that they tell nothing. Whether a pair is common depends
 * on the pair alone, never on the name around it: otherwise a keyword's gram could be missing from a name's postings.
 *
 * <p>Stored postings depend on this list. Taking a pair off needs a migration that adds its postings; adding one does
 * not (the rows left behind are merely never asked for).
 */
final class CommonGrams {

    private static final Set<String> LEGAL_FORMS = words("""
            公司 有限 责任 股份 集团 控股 总公 分公 子公 支公 独资 合伙 个体 中心 门市 营业 营部 分部 分店 支行 分行 支局 分局 总厂 工厂 分厂 车队 车行
            经营 厂家 合作 作社 专业 企业 供销 件厂 理厂
            """);

    private static final Set<String> TRADES = words("""
            货运 客运 物流 汽车 贸易 销售 服务 货物 代理 国际 租赁 配件 维修 修理 修配 零部 部件 配送 送中 仓储 储运 快递 速递 快运 速运 供应 应链 链管 管理 出租
            交通 通运 达运 通快 邮政 政速 制造 用品 技术 开发 发展 科技 工程 商贸 实业 设备 机械 投资 建筑 建设 装饰 工贸 经贸 咨询 信息 网络 电子 商务
            广告 文化 传媒 传播 资料 材料 建材 食品 制品 化工 石油 石化 加油 油站 机电 电器 五金 劳务 旅游 医药 药房 药业 农业 农村 房地 地产 置业 保险
            银行 人寿 酒店 餐饮 设计 安装 加工 生产 养殖 连锁 综合 联合 进出 出口 进口 工业 商业 矿业 能源 环保 园林 包装 塑料 纺织 服饰 电力 电气 通信
            移动 营销 二手 手车 专用 轿车 重型 特种 危险 大件 搬家 搬运 起重 装卸 停车 驾驶 驾校 培训 检测 道路 铁路 航空 货代 联运 集装 装箱 冷链 城市
            新能 商行 经销 金属 生物 路运 国邮
            """);

    private static final Set<String> PLACES = words("""
            中国 北京 天津 河北 山西 内蒙 蒙古 辽宁 吉林 黑龙 龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南
            西藏 陕西 甘肃 青海 宁夏 新疆 石家 家庄 太原 呼和 浩特 沈阳 大连 长春 哈尔 尔滨 南京 苏州 杭州 宁波 温州 台州 金华 合肥 福州 厦门 南昌 上饶
            宜春 九江 赣州 济南 青岛 临沂 郑州 南阳 武汉 十堰 长沙 广州 深圳 佛山 东莞 南宁 海口 三亚 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁 鲁木
            木齐 唐山 保定 常州 无锡 徐州 义乌 滨海 浦东
            """);

    /** Pairs such as 司上, 车销, 市金: the end of an everyday word and whatever comes next. */
    private static final String ENDS_OF_WORDS = "公司限责任份务贸易输售运流车赁业际物汽市县省区";

    /** Pairs such as 达汽, 顺物, 州市: whatever comes before, and the start of an everyday word. */
    private static final String STARTS_OF_WORDS = "有责股分公汽物服市县省区";

    private CommonGrams() {}

    static boolean includes(int first, int second) {
        return ENDS_OF_WORDS.indexOf(first) >= 0 || STARTS_OF_WORDS.indexOf(second) >= 0 || isListed(first, second);
    }

    private static boolean isListed(int first, int second) {
        var pair = Character.toString(first) + Character.toString(second);
        return TRADES.contains(pair) || PLACES.contains(pair) || LEGAL_FORMS.contains(pair);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}

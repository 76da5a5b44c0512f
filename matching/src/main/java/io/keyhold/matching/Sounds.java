package io.keyhold.matching;

import java.util.HashMap;
import java.util.Map;

/** Which characters people take for one another when they type by sound or read a form in a hurry. */
final class Sounds {
    /** Groups of look-alikes met in handwriting and scanned papers. */
    private static final String LOOKALIKES = """
            己已巳 未末木本 土士 日曰目 大太犬天夫 人入八 干千于 上土 王玉主 牛午 力刀 万方 白百 由田甲申 东车 晶品 祥详洋 瑞端 恒桓垣 辉晖 鑫森淼焱 泰秦奏春 \
            盛晟 达迏 宏宠 宝室 宁宇 安女 亿忆 信倍 佳住 佰伯 伟纬 纳钠 维淮准 顺须 利和 兴共 旺汪 通道 远运 运近 丰半 华毕 龙尤 东乐 金全 圣怪 科料 新析 \
            荣莱 莱菜 凯剀 隆降 昌冒 明朋 阳阴 海诲 江红 河何 润闰 源原 泽译 博傅 缘绿 嘉喜 吉古 康唐 永水冰 友反 发友 申中 中申 成咸 城诚 诚城 捷健 庆床 冠寇 胜腾
            """;

    private static final Map<Integer, String> SYLLABLES = new HashMap<>();
    private static final Map<Integer, String> ALIKE = new HashMap<>();

    static {
        Lines.of("syllables.txt").forEach(line -> {
            int blank = line.indexOf(' ');
            var sound = line.substring(0, blank);
            line.substring(blank + 1).codePoints().forEach(c -> SYLLABLES.put(c, sound));
        });
        for (var group : LOOKALIKES.split("\\s+")) {
            group.codePoints().forEach(c -> ALIKE.merge(c, group, String::concat));
        }
    }

    private Sounds() {}

    /** Whether the two sound the same but for tones. */
    static boolean alike(int a, int b) {
        var sound = SYLLABLES.get(a);
        return sound != null && sound.equals(SYLLABLES.get(b));
    }

    /** Whether one is easily read for the other. */
    static boolean lookAlike(int a, int b) {
        var group = ALIKE.get(a);
        return group != null && group.indexOf(b) >= 0;
    }
}

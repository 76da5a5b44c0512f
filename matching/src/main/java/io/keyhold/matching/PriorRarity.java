package io.keyhold.matching;

import java.util.Set;

/** Guesses by the characters: brands are made of few characters that mean luck, size, light and speed, and many of them of nothing else. */
final class PriorRarity implements Rarity {
    private static final String USUAL = "达通华鑫顺宏瑞丰泰盛恒信远博德明正兴荣嘉利昌隆源旺佳美康平亿万福永吉庆云海天星龙金玉新安中大东方联捷诚润和广南北江鸿腾飞凯创富汇宝力成建国立";

    private static final Set<String> WORDS = Set.of(
            "中国", "中华", "东方", "北方", "南方", "西部", "华夏", "长城", "长江", "黄河", "新华", "阳光", "太平洋", "中天", "中信", "大地", "人民", "世纪",
            "时代", "新世纪", "新希望", "中兴", "华联", "国光", "联合", "第一", "第二", "诚信", "顺达", "通达", "宏达", "兴达", "鑫源", "鸿运");

    private static final double WORD = 3000;
    private static final double BOTH_USUAL = 300;
    private static final double ONE_USUAL = 60;
    private static final double NONE_USUAL = 8;

    @Override
    public double perMillion(String words) {
        if (WORDS.contains(words)) {
            return WORD;
        }
        if (words.length() < 2) {
            return WORD;
        }
        double least = BOTH_USUAL;
        for (int i = 0; i + 1 < words.length(); i++) {
            least = Math.min(least, pair(words.charAt(i), words.charAt(i + 1)));
        }
        return least / (words.length() - 1);
    }

    private static double pair(char a, char b) {
        boolean first = USUAL.indexOf(a) >= 0;
        boolean second = USUAL.indexOf(b) >= 0;
        if (first && second) {
            return BOTH_USUAL;
        }
        return first || second ? ONE_USUAL : NONE_USUAL;
    }

    @Override
    public boolean knowsMost() {
        return false;
    }
}

package io.keyhold.server.demo.internal;

import io.keyhold.server.demo.DemoWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes the workbook: some rows in order, drawn from the demo's words, and before them those with something the matter. */
@Component
class MessyWorkbook implements DemoWorkbook {
    private static final List<String> HEADERS = List.of(
            "客户名称",
            "统一社会信用代码",
            "所在地区",
            "详细地址",
            "行业",
            "客户性质",
            "运输类别",
            "本品车辆数",
            "他牌车辆数",
            "他牌品牌",
            "车型",
            "统计日期",
            "联系人",
            "联系电话",
            "职务",
            "个人信息依据",
            "信息来源");
    private static final int HEADER_ROW = 2;
    private static final int IN_ORDER = 180;
    private static final long SEED = 20090131;

    @Override
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Keyhold", "1.0")) {
            var sheet = workbook.newWorksheet("台帐");
            heading(sheet);
            int row = HEADER_ROW + 1;
            for (var cells : Resource.rows("workbook.tsv")) {
                write(sheet, row++, cells);
            }
            merge(sheet);
            inOrder(sheet, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A title over all columns and a remark: the headers stand in the third row. */
    private static void heading(Worksheet sheet) {
        sheet.value(0, 0, "北区市场部客户信息台帐（一季度汇总）");
        sheet.range(0, 0, 0, HEADERS.size() - 1).merge();
        sheet.value(1, 0, "填报：各经销商　　注：车辆数单位为辆");
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.value(HEADER_ROW, column, HEADERS.get(column));
        }
    }

    /** One place for the first two customers, as people merge it. */
    private static void merge(Worksheet sheet) {
        sheet.range(HEADER_ROW + 1, 2, HEADER_ROW + 2, 2).merge();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            if (text.startsWith("date:")) {
                sheet.value(row, column, LocalDate.parse(text.substring(5)));
                sheet.style(row, column).format("yyyy/m/d").set();
            } else if (text.startsWith("code:")) {
                sheet.value(row, column, code(text.substring(5)));
            } else if (text.startsWith("number:")) {
                sheet.value(row, column, Integer.valueOf(text.substring(7)));
            } else if (!text.isEmpty()) {
                sheet.value(row, column, text);
            }
        }
    }

    private static String code(String placeAndNumber) {
        var parts = List.of(placeAndNumber.split("/", -1));
        return InventedCodes.of(parts.get(0), Integer.parseInt(parts.get(1)));
    }

    private static void inOrder(Worksheet sheet, int from) {
        var draw = new Draw(SEED);
        var trades = Draw.weighted(Resource.rows("trades.tsv"));
        var cities = List.of("石家庄", "唐山", "保定", "邯郸", "沧州", "廊坊", "张家口", "北京");
        var provinces = List.of("13", "13", "13", "13", "13", "13", "13", "11");
        for (int i = 0; i < IN_ORDER; i++) {
            int place = draw.below(cities.size());
            boolean capital = provinces.get(place).equals("11");
            var trade = draw.one(trades).getFirst();
            var name = cities.get(place) + draw.word("second") + draw.word("first") + trade + draw.word("form");
            write(
                    sheet,
                    from + i,
                    List.of(
                            name,
                            "code:%s0100/%d".formatted(provinces.get(place), 500_000 + i),
                            capital ? "北京市" : "河北省" + cities.get(place) + "市",
                            "",
                            trade,
                            draw.chance(85) ? "民营" : "国有",
                            "长途运输",
                            draw.chance(45) ? "number:" + draw.between(1, 12) : "",
                            "number:" + draw.between(0, 18),
                            draw.word("brand"),
                            "牵引车",
                            "date:" + LocalDate.of(2026, 3, 1).plusDays(draw.below(120)),
                            "",
                            "",
                            "",
                            "",
                            ""));
        }
    }
}

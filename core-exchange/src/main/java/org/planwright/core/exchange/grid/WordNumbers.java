package org.planwright.core.exchange.grid;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** The numbers that Word puts before paragraphs by itself: they stand nowhere in the text. Bullets are none. */
final class WordNumbers {

	private static final int LEVELS = 9;
	private static final int DEEPEST_STYLE = 10;

	private final Optional<XWPFNumbering> numbering;
	private final Optional<XWPFStyles> styles;
	/** How many there were so far, by list and level. */
	private final Map<BigInteger, TreeMap<Integer, Integer>> counts = new HashMap<>();
	private final Set<BigInteger> begun = new HashSet<>();

	WordNumbers(XWPFDocument document) {
		numbering = Optional.ofNullable(document.getNumbering());
		styles = Optional.ofNullable(document.getStyles());
	}

	/** A paragraph as it is seen, with its number. Each is asked for once, in their order. */
	String shown(XWPFParagraph paragraph) {
		Optional<CTNumPr> own = Optional.ofNullable(paragraph.getCTP().getPPr()).map(properties -> properties.getNumPr());
		Optional<CTNumPr> ofStyle = ofStyle(Optional.ofNullable(paragraph.getStyle()));
		Optional<BigInteger> list = own.map(CTNumPr::getNumId).or(() -> ofStyle.map(CTNumPr::getNumId)).map(CTDecimalNumber::getVal);
		int level = own.map(CTNumPr::getIlvl).or(() -> ofStyle.map(CTNumPr::getIlvl)).map(CTDecimalNumber::getVal).map(BigInteger::intValue).orElse(0);
		Optional<XWPFNum> num = numbering.flatMap(all -> list.map(all::getNum));
		String number = level < 0 || level >= LEVELS ? "" : num.map(of -> number(of, level)).orElse("");
		return (number + " " + paragraph.getText()).strip();
	}

	private Optional<CTNumPr> ofStyle(Optional<String> id) {
		Optional<XWPFStyle> style = styles.flatMap(all -> id.map(all::getStyle));
		for (int i = 0; i < DEEPEST_STYLE && style.isPresent(); i++) {
			Optional<CTNumPr> found = style.map(of -> of.getCTStyle().getPPr()).map(properties -> properties.getNumPr());
			if (found.isPresent()) {
				return found;
			}
			style = style.map(XWPFStyle::getBasisStyleID).map(styles.get()::getStyle);
		}
		return Optional.empty();
	}

	private String number(XWPFNum num, int level) {
		BigInteger list = num.getCTNum().getAbstractNumId().getVal();
		Map<Integer, CTLvl> levels = new HashMap<>();
		Optional.ofNullable(numbering.get().getAbstractNum(list)).ifPresent(of -> of.getCTAbstractNum().getLvlList().forEach(each -> levels.put(each.getIlvl().intValue(), each)));
		if (!levels.containsKey(level) || levels.get(level).getLvlText() == null || format(levels.get(level)).equals("bullet")) {
			return "";
		}
		TreeMap<Integer, Integer> count = counts.computeIfAbsent(list, none -> new TreeMap<>());
		if (begun.add(num.getCTNum().getNumId())) {
			num.getCTNum().getLvlOverrideList().stream().filter(CTNumLvl::isSetStartOverride)
					.forEach(over -> count.put(over.getIlvl().intValue(), over.getStartOverride().getVal().intValue() - start(levels.get(over.getIlvl().intValue()))));
		}
		count.merge(level, 1, Integer::sum);
		count.tailMap(level, false).clear();
		String text = levels.get(level).getLvlText().getVal();
		for (int i = 0; i <= level; i++) {
			text = text.replace("%" + (i + 1), levels.containsKey(i) ? Numeral.ofWord(format(levels.get(i))).of(start(levels.get(i)) + Math.max(1, count.getOrDefault(i, 1)) - 1) : "");
		}
		return text.strip();
	}

	private static String format(CTLvl level) {
		return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
	}

	private static int start(CTLvl level) {
		return level != null && level.isSetStart() ? level.getStart().getVal().intValue() : 1;
	}
}

package org.ibid.normalizer.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.ibid.normalizer.xml.XmlEvents;

/** The words that cells name by number; how they are spoken, which Japanese workbooks add, is left out. */
final class SharedStrings implements XmlEvents.Handler {

    private final List<String> strings = new ArrayList<>();
    private final StringBuilder string = new StringBuilder();
    private boolean words;

    /** Empty where there is none of the number. */
    String at(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            return index >= 0 && index < strings.size() ? strings.get(index) : "";
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }

    @Override
    public void start(XmlEvents element) {
        switch (element.name()) {
            case "rPh" -> element.skip();
            case "t" -> words = true;
            default -> {}
        }
    }

    @Override
    public void characters(String text) {
        if (words) {
            string.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("t")) {
            words = false;
        } else if (name.equals("si")) {
            strings.add(string.toString());
            string.setLength(0);
        }
    }
}

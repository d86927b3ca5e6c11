package org.ibid.normalizer.latex;

import java.util.HashMap;
import java.util.Map;

/** Commands whose arguments are not printed, or not in the text. */
final class Silent {

    private static final String ONE = """
            label vspace hspace includegraphics bibliographystyle pagestyle thispagestyle usepackage documentclass hypersetup
            index color cline cmidrule phantom hphantom vphantom pagenumbering graphicspath thanks affil affiliation email institute
            address orcid inst IEEEauthorblockA tnoteref fnref corref cortext ead stepcounter refstepcounter
            citestyle setcitestyle hyphenation RequirePackage tikzset sisetup vskip textcolor colorbox linespread selectlanguage
            foreignlanguage captionsetup usetikzlibrary geometry fontsize raisebox pdfbookmark shortauthors
            theoremstyle newtheoremstyle homepage city country institution orcidID PACS subjclass hypertarget hyperlink
            """;
    private static final String TWO = """
            setlength addtolength setcounter addtocounter newtheorem markboth DeclareMathOperator definecolor multicolumn multirow
            bibinfo bibfield rule fancyhead
            """;
    private static final String THREE = "addcontentsline newenvironment renewenvironment";

    private static final Map<String, Integer> ARGUMENTS = arguments();

    private Silent() {}

    /** How many; 0 for any other command. */
    static int arguments(String command) {
        return ARGUMENTS.getOrDefault(command, 0);
    }

    private static Map<String, Integer> arguments() {
        Map<String, Integer> arguments = new HashMap<>();
        String[] words = {ONE, TWO, THREE};
        for (int i = 0; i < words.length; i++) {
            for (String command : words[i].strip().split("\\s+")) {
                arguments.put(command, i + 1);
            }
        }
        // what these print is their last argument, which follows
        arguments.put("bibinfo", 1);
        arguments.put("bibfield", 1);
        return arguments;
    }
}

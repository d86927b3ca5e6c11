package org.ibid.citations.reference;

/** The words of {@link Words}, by class; written by hand. */
final class WordLists {
    private WordLists() {}

    interface Sink {
        void add(int kind, String words);
    }

    static void forEach(Sink sink) {
        sink.add(
                Words.MONTH,
                "january february march april may june july august september october november december jan feb mar apr jun jul "
                        + "aug sep sept oct nov dec januar jänner februar märz maerz mai juni juli oktober dezember okt dez mrz "
                        + "janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre "
                        + "janv févr fév avr juil déc enero febrero marzo abril mayo junio julio agosto septiembre setiembre "
                        + "octubre noviembre diciembre ene abr ago dic gennaio febbraio aprile maggio giugno luglio settembre "
                        + "ottobre dicembre gen mag giu lug set ott spring summer autumn fall winter frühjahr sommer herbst "
                        + "printemps été automne hiver primavera verano otoño invierno");
        sink.add(Words.IN, "in im dans en");
        sink.add(
                Words.EDITOR,
                "ed eds edited editor editors hrsg hg hgg herausgegeben herausgeber hgb hrsgg éd éds dir coord coords comp comps "
                        + "cura curatore redactor red édité sld edd");
        sink.add(Words.PAGE, "p pp pg pgs page pages s seite seiten pág págs pag pagg pagina pagine páginas с");
        sink.add(Words.VOLUME, "vol vols v volume volumes bd bde band jg jahrgang tome t tomo volumen jahrg vols");
        sink.add(
                Words.ISSUE,
                "no nos nr num number numbers issue iss heft h n nº núm número n° numéro ausgabe fasc fascicule fascicolo hefte "
                        + "special suppl supplement");
        sink.add(
                Words.PRESS,
                "press verlag publisher publishers publishing publications éditions editions ediciones editorial edizioni edizione "
                        + "books verlagsgesellschaft springer elsevier wiley routledge academic oxford cambridge suhrkamp beck "
                        + "campus nomos reclam fischer rowohlt hanser dtv transcript vs leske budrich juventa beltz waxmann "
                        + "metzler steiner klett ullstein piper hoffmann mohr siebeck gruyter böhlau westdeutscher vandenhoeck "
                        + "ruprecht lit lang peter kohlhammer opladen gallimard seuil puf minuit fayard flammarion armand colin "
                        + "larousse hachette dunod vrin einaudi mondadori laterza mulino feltrinelli alianza siglo xxi cátedra "
                        + "anagrama taurus penguin harper collins macmillan palgrave sage mcgraw hill prentice hall norton knopf "
                        + "random house vintage blackwell longman houghton mifflin addison wesley birkhäuser kluwer brill ashgate "
                        + "edward elgar polity verso free basic doubleday simon schuster pearson uvk barbara buchverlag druckerei "
                        + "universitätsverlag sons co gmbh ag inc ltd llc cie");
        sink.add(
                Words.JOURNAL,
                "journal j zeitschrift revue rivista revista review annals annalen annales archiv archives archive bulletin bull "
                        + "transactions trans letters lett quarterly acta magazine jahrbuch vierteljahresschrift studies beiträge "
                        + "forschung mitteilungen monatshefte hefte cahiers cuadernos quaderni rev phys am int sci res med biol chem "
                        + "math soc natl acad appl clin engl nat nature science jahrbücher rundschau blätter kölner leviathan "
                        + "politische vierteljahresheft nachrichten comptes rendus proc advances");
        sink.add(
                Words.MEETING,
                "proceedings proc conference conf symposium symp workshop congress kongress tagung meeting colloquium conférence "
                        + "congrès congreso congresso convegno actes atti tagungsband lncs lecture notes annual international");
        sink.add(
                Words.THESIS,
                "thesis dissertation phd ph d diss masters master msc habilitation habilitationsschrift diplomarbeit magisterarbeit "
                        + "masterarbeit bachelorarbeit doctoral thèse these mémoire tesis tesi doctorat doctorado dottorato "
                        + "unpublished unveröffentlicht unveröff inaugural");
        sink.add(
                Words.REPORT,
                "report reports tech technical working paper papers discussion memo memorandum preprint rapport bericht "
                        + "forschungsbericht arbeitspapier abschlussbericht gutachten informe documento document rapporto release "
                        + "press briefing statement white studie drucksache factsheet manual standard rfc");
        sink.add(
                Words.PLACE,
                "london york new cambridge oxford paris berlin münchen munich frankfurt hamburg köln cologne stuttgart leipzig wien "
                        + "vienna zürich zurich bern basel genf geneva genève bonn opladen wiesbaden göttingen tübingen heidelberg "
                        + "weinheim münster bielefeld konstanz mannheim dresden freiburg hannover bremen düsseldorf essen "
                        + "dortmund nürnberg würzburg marburg gießen giessen kassel mainz jena halle erfurt potsdam rostock kiel "
                        + "augsburg regensburg passau bamberg darmstadt braunschweig baden main madrid barcelona roma rome milano milan torino "
                        + "bologna firenze florence napoli venezia lisboa lisbon lyon marseille grenoble toulouse bordeaux "
                        + "strasbourg lille rennes nantes bruxelles brussels louvain leuven amsterdam leiden rotterdam hague haag "
                        + "dordrecht boston chicago philadelphia princeton washington baltimore berkeley stanford angeles francisco "
                        + "san los ithaca durham minneapolis ann arbor haven hillsdale mahwah thousand oaks beverly newbury hoboken "
                        + "upper saddle river englewood cliffs reading toronto montreal montréal ottawa vancouver sydney melbourne "
                        + "canberra edinburgh manchester dublin aldershot tokyo beijing delhi bombay calcutta singapore moscow moskva "
                        + "prague praha warsaw warszawa budapest stockholm uppsala oslo copenhagen københavn helsinki athens "
                        + "istanbul ankara jerusalem cairo méxico mexico buenos aires santiago bogotá lima são paulo rio janeiro ny ma "
                        + "ca nj il pa md dc tx fl mass calif conn mich usa uk germany deutschland france italy spain switzerland "
                        + "österreich austria canada australia japan china india netherlands sweden denmark norway");
        sink.add(
                Words.ACCESS,
                "accessed retrieved available access online visited viewed last abgerufen zugriff abruf zuletzt besucht aufgerufen "
                        + "stand letzter geprüft consulté consultado consultata consultato consulted accès disponible disponibile "
                        + "recuperado url verfügbar unter from at le el am internet archived");
        sink.add(
                Words.EDITION,
                "edition edn aufl auflage ausgabe édition edición edizione rev revised überarb überarbeitete erw erweiterte ed "
                        + "aktual aktualisierte nachdruck reprint reprinted neuauflage durchges impr");
        sink.add(
                Words.OUTLET,
                "times post guardian daily news herald tribune telegraph courier gazette observer independent chronicle mail sun "
                        + "star globe examiner mirror reuters bbc cnn nbc abc cbs npr ap afp associated broadcasting zeitung spiegel "
                        + "zeit welt bild stern focus tagesspiegel taz faz kurier anzeiger tagblatt tageszeitung nachrichten monde "
                        + "figaro libération humanité echo país pais mundo vanguardia repubblica corriere sera stampa wire weekly "
                        + "today newsweek economist blog channel radio tv television magazine journal dispatch record argus standard");
        sink.add(Words.AND, "and und et y e i ed en og och és a");
        sink.add(
                Words.PARTICLE,
                "von van de der den del della di da du des la le ter ten zu zum zur af al dos las los vom st");
        sink.add(
                Words.INSTITUTION,
                "university universität universiteit université universidad università univ institute institut instituto istituto "
                        + "department dept ministry ministerium bundesministerium ministère ministerio council committee commission "
                        + "kommission agency association society gesellschaft foundation stiftung organization organisation center "
                        + "centre zentrum bundesamt amt office bureau bank union federation group collaboration team board authority "
                        + "government administration academy akademie laboratory lab school college corporation company court "
                        + "gericht bundesregierung bundestag parliament nations world global european statistisches behörde verband "
                        + "bundeszentrale hochschule technische who unesco oecd unicef eu un nato ieee acm iso w3c ietf");
        sink.add(
                Words.TRANSLATED,
                "translated translator trans transl tr übers übersetzt übersetzung aus dem traduit traduction trad traducción "
                        + "traduzione traducido");
        sink.add(
                Words.LAW,
                "act law regulation directive gesetz verordnung richtlinie loi décret ley legge bgbl gvbl abs art section § statute "
                        + "code court plaintiff supreme bgh bverfg decreto reglamento");
        sink.add(Words.SUFFIX, "jr sr ii iii iv");
        sink.add(
                Words.GIVEN,
                "john mary james robert michael william david richard thomas charles peter paul mark george andrew daniel joseph "
                        + "edward stephen steven kenneth brian kevin anthony martin simon philip susan elizabeth margaret anna anne "
                        + "maria sarah jane emma laura karen linda barbara helen alice jennifer jessica amanda nancy ruth hans klaus "
                        + "jürgen wolfgang dieter werner heinz karl ulrich bernd uwe rainer manfred horst gerhard günter günther "
                        + "helmut walter franz josef otto ernst friedrich heinrich wilhelm georg max stefan andreas christian "
                        + "matthias frank thorsten jörg ralf axel sabine monika petra ursula renate brigitte ingrid gisela angelika "
                        + "christine claudia susanne birgit ulrike katrin eva julia jean pierre michel jacques françois andré louis "
                        + "henri claude marie philippe alain bernard isabelle sophie giovanni giuseppe marco carlo luigi antonio "
                        + "francesco paolo juan josé carlos luis manuel pedro miguel javier fernando ana carmen elena alexander "
                        + "benjamin samuel adam eric patrick scott jeffrey gary timothy larry ronald donald douglas henry arthur "
                        + "albert harold raymond roger janet judith diane catherine kathleen patricia deborah carol sandra donna "
                        + "lisa rebecca rachel hannah victoria sven lars erik nils ole gunnar mohammed ahmed ali wei");
        sink.add(Words.ETAL, "et al alii others colleagues");
        sink.add(
                Words.FUNCTION,
                "the of and a an for on to with by from at as is are der die das und des dem den ein eine für mit zur zum über bei "
                        + "le la les un une du pour sur dans avec el los las una por para con il lo gli i per della delle nel");
    }
}

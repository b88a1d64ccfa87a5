package org.folkmoot.comment;

import java.util.List;
import java.util.Set;

/**
 * Names of people: after a title, in a signature, where somebody says it is one, beside a relation, or with a first name that is
 * nothing else. A surname alone is not known from any other word.
 */
final class Names {

    /** Words that begin with a capital letter and are nobody's name, and such as are too common to be one. */
    static final Set<String> COMMON = words("""
            i i'm i've i'd i'll the a an and or but if so as at by for from in into is it its of on to up was we were with
            not no yes me my our us you your he she him his her they them their this that these those there here who which
            what when where why how all any some more most many much very too also just only than then now am are be been being
            have has had do does did can could will would should may might must about after before because while until since
            please thank thanks hello hi dear sir madam council councillor committee cabinet government nhs mp bbc uk gp a&e
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december christmas easter bank holiday covid brexit english welsh british european
            polish asian african irish scottish labour conservative tory liberal green party
            bus buses train car cars road street park school hospital library shop shops town city village county district
            tesco asda aldi lidl sainsbury sainsbury's morrisons waitrose iceland boots argos wilko greggs mcdonald's costa
            facebook twitter google amazon""");

    private static final Set<String> TITLES = words("""
            mr mrs ms miss mx dr prof professor sir dame lady lord rev revd reverend cllr councillor pcso sgt sergeant
            inspector canon alderman""");
    /** Those by which a name is known whatever its letters. */
    private static final Set<String> TITLES_IN_SMALL = words("mr mrs cllr dr");
    /** Those that are words too, and need a first name after them or a capital letter. */
    private static final Set<String> NOBODY = words("""
            whippy who men bean tumble kipling muscle sheen potato right wrong universe world christmas mayor lieutenant
            godiva luck day martens marten doubtfire brown's lane's lay and or of in is was surgery surgeries team teams
            sugden's""");

    private static final Set<String> RELATIONS = words("""
            son sons daughter daughters husband wife partner fiance fiancé fiancée mum mother dad father brother brothers sister
            sisters friend friends neighbour neighbours neighbor nan nana gran grandma grandmother granny grandad grandfather
            grandson granddaughter grandchildren uncle aunt auntie cousin nephew niece boyfriend girlfriend carer boss manager
            teacher boy girl twins kids children mate stepson stepdaughter landlord landlady sister-in-law brother-in-law
            son-in-law daughter-in-law mother-in-law father-in-law colleague caseworker keyworker support-worker worker childminder""");
    private static final Set<String> WHOSE = words("my our his her their");
    private static final Set<String> CALLED = words("called named is is-called");
    private static final Set<String> SIGN_OFFS =
            words("regards sincerely faithfully truly wishes signed cheers thanks love from you");

    /** Those after which a name comes whatever it is. */
    private static final Set<String> CLOSINGS = words("regards sincerely faithfully truly wishes signed cheers");

    private static final Set<String> PLACES = words("""
            road street lane avenue close drive way court gardens grove place terrace hill square walk row park parks school
            schools primary academy college university hospital church chapel cathedral hall house library centre center ward
            wards infirmary surgery pub inn arms hotel theatre museum gallery stadium ground fields field bridge station
            estate village town city county cup trust foundation charity memorial community club group cafe café shop shops
            store stores market bakery bakers butchers farm mill wood woods forest lake reservoir canal river airport centre's
            building tower statue day week street's crescent green playground leisure pool day-centre project brewery ltd plc
            court's shelter housing hostel palace castle gate wing unit line railway oak era style way's report act review bar zoo wedding race island end""");
    private static final Set<String> BEFORE_PLACES =
            words("st saint king queen prince princess hms lake mount port ss fort");
    /** First words of what sells or shows something, by what follows. */
    private static final Set<String> PAIRS = words("""
            john=lewis marks=and ann=summers laura=ashley ted=baker harry=potter peppa=pig thomas=telford paul=smith jack=wills
            robin=hood peter=pan mickey=mouse father=christmas roald=dahl mary=poppins bob=builder bob=a jack=and jack=frost union=jack
            joe=public joe=bloggs oliver=twist sherlock=holmes lewis=capaldi charles=dickens william=shakespeare thomas=cook
            ben=jerry's ben=and johnny=foreigner tom=dick dick=harry jane=austen ellen=macarthur duncan=edwards duke=edinburgh
            victoria=line elizabeth=line jimmy=choo dolly=parton harry=styles taylor=swift joe=wicks citizens=advice""");

    private static final int LONGEST = 3;

    private final Words words;
    private final List<Removal> found;

    private Names(Words words, List<Removal> found) {
        this.words = words;
        this.found = found;
    }

    private static Set<String> words(String text) {
        return Set.of(
                java.util.Arrays.stream(text.strip().split("\\s+")).distinct().toArray(String[]::new));
    }

    static void find(Words words, List<Removal> found) {
        Names names = new Names(words, found);
        for (int i = 0; i < words.size(); i++) {
            int next = names.titled(i);
            next = next > i ? next : names.told(i);
            next = next > i ? next : names.related(i);
            next = next > i ? next : names.known(i);
            i = Math.max(i, next - 1);
        }
        names.signed();
    }

    /** Each of these looks whether a name begins at a word, and gives the place after it; -1 if none does. */
    private int titled(int i) {
        String title = words.low(i);
        if (!TITLES.contains(title) || !words.capital(i) && !TITLES_IN_SMALL.contains(title)) {
            return -1;
        }
        int name = i + 1;
        // Mr and Mrs Smith.
        if ((words.low(name).equals("and") || words.low(name).equals("or")) && TITLES.contains(words.low(name + 1))) {
            name += 2;
        }
        if (!words.nearlyClose(name)
                || NOBODY.contains(words.low(name))
                || PAIRS.contains(title + "=" + words.low(name))) {
            return -1;
        }
        if (words.capital(name) && !COMMON.contains(words.low(name))) {
            int end = surname(name);
            return PLACES.contains(words.low(end)) && words.close(end) ? -1 : remove(i, end);
        }
        boolean small = TITLES_IN_SMALL.contains(title)
                && words.low(name).length() > 2
                && !COMMON.contains(words.low(name))
                && !words.get(name).number()
                && !words.capital(name);
        return small ? remove(i, name + 1) : -1;
    }

    /** My name is, I am, call me, name: somebody says what somebody is called. */
    private int told(int i) {
        String low = words.low(i);
        int name = -1;
        boolean certain = false;
        if (low.equals("name")
                        && (words.low(i + 1).equals("is") || words.low(i + 1).equals("was"))
                        && WHOSE.contains(words.low(i - 1))
                || low.equals("surname") && words.low(i + 1).equals("is")) {
            name = i + 2;
            certain = true;
        } else if ((low.equals("name's") || low.equals("names")) && WHOSE.contains(words.low(i - 1))) {
            name = i + 1;
        } else if (low.equals("name") && words.gap(i + 1).strip().equals(":")) {
            name = i + 1;
            certain = true;
        } else if (low.equals("i'm")
                || low.equals("me") && words.low(i - 1).equals("call")
                || low.equals("called")
                || low.equals("named")) {
            name = i + 1;
        } else if (low.equals("am") && words.low(i - 1).equals("i")
                || low.equals("is") && words.low(i - 1).equals("this")) {
            name = i + 1;
        } else if (low.equals("name") && WHOSE.contains(words.low(i - 1)) && FirstNames.sure(words.low(i + 1))) {
            name = i + 1;
        }
        if (name < 0 || name >= words.size() || words.get(name).number()) {
            return -1;
        }
        boolean capital = words.capital(name) && !COMMON.contains(words.low(name));
        boolean fits = certain
                ? capital || FirstNames.any(words.low(name)) && !COMMON.contains(words.low(name))
                : capital && FirstNames.any(words.low(name))
                        || FirstNames.sure(words.low(name)) && words.low(name).length() > 2 && capitalFree();
        if (!fits) {
            return -1;
        }
        int end = surname(name);
        if (certain
                && !words.capital(name)
                && words.close(end)
                && !COMMON.contains(words.low(end))
                && end < words.size()) {
            end++;
        }
        return remove(name, end);
    }

    /** Whether the writer uses no capital letters, so that their lack tells nothing. */
    private boolean capitalFree() {
        return words.all().stream()
                .noneMatch(
                        word -> word.capital() && !word.begins() && !word.low().startsWith("i"));
    }

    private int related(int i) {
        if (!RELATIONS.contains(words.low(i)) || !mine(i)) {
            return -1;
        }
        int name = i + 1;
        if (words.low(name).equals("is") && words.low(name + 1).equals("called")
                || words.low(name).equals("who") && words.low(name + 1).equals("is")) {
            name += 2;
        } else if (CALLED.contains(words.low(name)) && !words.low(name).equals("is")) {
            name++;
        }
        boolean directly = words.close(name);
        boolean apart = words.gap(name).matches("(?:,| ?\\(| [-–—]) ?");
        if (!(directly || apart) || name >= words.size()) {
            return -1;
        }
        String low = words.low(name);
        boolean fits = words.capital(name)
                ? !COMMON.contains(low) && (directly || FirstNames.any(low)) && !TITLES.contains(low)
                : directly && low.length() > 2 && FirstNames.sure(low);
        if (!fits || PLACES.contains(words.low(name + 1)) && words.capital(name + 1) && words.close(name + 1)) {
            return -1;
        }
        int end = remove(name, surname(name));
        // My daughters Tilly, Wren and Bo.
        while (end < words.size()) {
            int other = words.low(end).equals("and") && words.close(end)
                    ? end + 1
                    : words.gap(end).equals(", ") ? end : -1;
            boolean named = other > 0
                    && words.capital(other)
                    && !COMMON.contains(words.low(other))
                    && (FirstNames.any(words.low(other))
                            || other > end && words.low(i).endsWith("s") && words.close(other));
            if (!named) {
                break;
            }
            end = remove(other, surname(other));
        }
        return end;
    }

    /** Whether a relation is somebody's: my son, her elderly mother, our three children. */
    private boolean mine(int i) {
        for (int back = i - 1; back >= Math.max(0, i - 3); back--) {
            if (WHOSE.contains(words.low(back))) {
                return true;
            }
            if (!words.close(back + 1)) {
                return false;
            }
        }
        return false;
    }

    /** A first name. */
    private int known(int i) {
        Words.Word word = words.get(i);
        String low = word.low();
        if (!word.capital() || low.length() < 2 || BEFORE_PLACES.contains(words.low(i - 1)) && words.nearlyClose(i)) {
            return -1;
        }
        if (PAIRS.contains(low + "=" + words.low(i + 1))
                || words.gap(i + 1).strip().equals("&")) {
            return -1;
        }
        boolean sure = FirstNames.sure(low) && !COMMON.contains(low);
        if (!sure && !FirstNames.any(low) || word.shouted() && !sure) {
            return initials(i);
        }
        int end = surname(i);
        if (PLACES.contains(words.low(end)) && words.close(end) && (words.capital(end) || end > i + 1)) {
            return -1;
        }
        // Shakespeare’s Tavern, St George’s Park: what is after a genitive may be a place too.
        if (PLACES.contains(words.low(i + 1)) && words.capital(i + 1)) {
            return -1;
        }
        boolean afterPlace = words.capital(i - 1)
                && words.close(i)
                && !words.get(i - 1).begins()
                && !COMMON.contains(words.low(i - 1));
        if (sure
                ? afterPlace && end == i + 1 && !FirstNames.any(words.low(i - 1))
                : end == i + 1 || word.begins() && COMMON.contains(low)) {
            return -1;
        }
        return remove(i, end);
    }

    /** J. Smith, A. B. Carter. */
    private int initials(int i) {
        if (words.low(i).length() != 1
                || words.low(i).equals("i")
                || words.low(i).equals("a") && words.get(i).begins()) {
            return -1;
        }
        int name = i + 1;
        while (name < words.size() && words.low(name).length() == 1 && words.capital(name) && words.nearlyClose(name)) {
            name++;
        }
        boolean dotted = words.gap(i + 1).startsWith(".");
        boolean follows = name < words.size()
                && words.capital(name)
                && words.low(name).length() > 2
                && words.nearlyClose(name)
                && !COMMON.contains(words.low(name))
                && !PLACES.contains(words.low(name));
        return dotted
                        && follows
                        && words.gap(name).contains(".")
                        && !(words.get(i).begins() && words.size() > name + 3 && name == i + 1 && i == 0)
                ? remove(i, name + 1)
                : -1;
    }

    /** The place after the surnames and initials that follow a name. */
    private int surname(int name) {
        int end = name + 1;
        while (end < words.size()
                && end < name + LONGEST
                && words.capital(end)
                && !words.get(end).number()
                && (words.close(end) || words.low(end - 1).length() == 1 && words.nearlyClose(end))
                && !COMMON.contains(words.low(end))
                && !PLACES.contains(words.low(end))) {
            end++;
        }
        return end;
    }

    /** The last line of a letter: after a greeting, after a dash, or nothing but a name. */
    private void signed() {
        int last = words.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (SIGN_OFFS.contains(words.low(i)) && i < last) {
                String gap = words.gap(i + 1);
                int end = run(i + 1);
                boolean broken = gap.contains("\n") || gap.contains(",") || gap.contains(":");
                boolean greets = words.get(i).begins() || broken;
                int rest = words.low(end).matches("x{1,9}") ? end + 1 : end;
                boolean closes = rest > last || words.gap(rest).contains("\n");
                boolean aged = words.low(end).equals("age") || words.low(end).equals("aged");
                boolean fits = end > i + 1 && aged && FirstNames.any(words.low(i + 1))
                        || end > i + 1
                                && closes
                                && (gap.contains("\n") || rest > last)
                                && greets
                                && (broken
                                        || words.low(i).equals("from")
                                        || words.low(i).equals("signed"))
                                && (gap.contains("\n")
                                        || FirstNames.any(words.low(i + 1))
                                        || CLOSINGS.contains(words.low(i)));
                if (fits) {
                    remove(i + 1, end);
                }
            }
        }
        int from = last;
        while (from > 0 && last - from < LONGEST && !words.gap(from).contains("\n") && !dashed(from)) {
            from--;
        }
        boolean alone = from > 0
                && last - from < LONGEST
                && (words.gap(from).contains("\n") || dashed(from))
                && run(from) > last;
        if (alone && (FirstNames.any(words.low(from)) || words.low(from).length() == 1 && last > from)) {
            remove(from, last + 1);
        }
    }

    private boolean dashed(int i) {
        return words.gap(i).matches("[.!?,]? ?[-–—~] ?");
    }

    /** The place after the words with capitals, none common, from here on one line. */
    private int run(int from) {
        int end = from;
        while (end < words.size()
                && end < from + LONGEST + 1
                && words.capital(end)
                && (!COMMON.contains(words.low(end))
                        || end > from && words.low(end).length() == 1)
                && (end == from || words.nearlyClose(end))) {
            end++;
        }
        return end;
    }

    private int remove(int from, int end) {
        found.add(new Removal(
                Personal.NAME, words.get(from).from(), words.get(end - 1).to()));
        return end;
    }
}

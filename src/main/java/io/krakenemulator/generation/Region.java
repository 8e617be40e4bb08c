package io.krakenemulator.generation;

import java.util.List;

/**
 * The region of a distributor, with towns in it.
 *
 * @param gsp the grid supply point group
 * @param distributor the first two digits of its MPANs
 */
record Region(String gsp, int distributor, List<Town> towns) {

    /** A town and the first half of its postcodes. */
    record Town(String name, String outwardCode) {}

    static final List<Region> ALL = List.of(
            region("_A", 10, "Ipswich IP4", "Norwich NR2", "Colchester CO4"),
            region("_B", 11, "Nottingham NG7", "Leicester LE3", "Lincoln LN2"),
            region("_C", 12, "London E9", "London SE15", "London NW5"),
            region("_D", 13, "Liverpool L17", "Bangor LL57", "Chester CH2"),
            region("_E", 14, "Birmingham B13", "Wolverhampton WV3", "Stafford ST16"),
            region("_F", 15, "Newcastle NE6", "Durham DH1", "York YO10"),
            region("_G", 16, "Manchester M20", "Preston PR2", "Carlisle CA2"),
            region("_P", 17, "Inverness IV3", "Aberdeen AB24", "Dundee DD3"),
            region("_N", 18, "Edinburgh EH6", "Glasgow G12", "Ayr KA7"),
            region("_J", 19, "Brighton BN2", "Canterbury CT2", "Maidstone ME15"),
            region("_H", 20, "Southampton SO17", "Reading RG2", "Oxford OX4"),
            region("_K", 21, "Cardiff CF24", "Swansea SA2", "Newport NP20"),
            region("_L", 22, "Bristol BS6", "Exeter EX4", "Plymouth PL4"),
            region("_M", 23, "Leeds LS6", "Sheffield S7", "Hull HU5"));

    private static Region region(String gsp, int distributor, String... towns) {
        return new Region(
                gsp, distributor, List.of(towns).stream().map(Region::town).toList());
    }

    private static Town town(String nameAndCode) {
        int space = nameAndCode.lastIndexOf(' ');
        return new Town(nameAndCode.substring(0, space), nameAndCode.substring(space + 1));
    }
}

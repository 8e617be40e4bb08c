package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Invents people and addresses. Telephone numbers are those that the regulator keeps for drama. */
final class People {

    private static final List<String> TITLES = List.of("Mr", "Mrs", "Ms", "Miss", "Dr", "Mx");

    private static final List<String> GIVEN_NAMES = names("""
            Amara Tomasz Ingrid Kwabena Nerys Lucian Petra Davinder Rhodri Sunniva Callum Bethan Oluwaseun Marguerite
            Idris Yasmin Fergus Anjali Cormac Delphine Tarquin Mireille Joaquin Saoirse Harpreet Ottilie Bartholomew
            Zainab Leopold Winifred Ezra Pilar Magnus Ottoline Rafael Imogen Kofi Morwenna Stellan Ruqayyah""");

    private static final List<String> FAMILY_NAMES = names("""
            Whitlock Ferrand Maskell Oduya Calloway Thorogood Lindqvist Marchbank Castell Penhallow Ashgrove Bramwith
            Colverdale Dunmallet Eskridge Fallowby Garthwick Hollinsend Inchmore Jessamy Kettlethorn Larkspere Mossop
            Netherwood Oxenholme Pargiter Quillam Rushbeck Saltersby Tarrantine Underhay Vellacott Wexcombe Yarrowick
            Zellwood Ambersley Birkenhowe Cragthorne Dewhurst-Lane Elverston""");

    private static final List<String> STREETS = names("""
            Sallow Quince Tanyard Saltmarsh Wherry Kestrel Ropewalk Barley Harbour Fenwick Orchard Limekiln Mill
            Bellfounder Cinder Dovecote Foundry Gorse Heron Juniper Lavender Medlar Nightingale Osier Plover Rowan""");

    private static final List<String> STREET_KINDS = names("Close Lane Street Way Road Terrace Gardens Row Drive Mews");

    private static final List<String> TRADES = names("Bakers Joinery Cycles Textiles Print Nurseries Pottery Catering");

    /** The first digits of geographic numbers for drama; three digits follow. */
    private static final List<String> DRAMA_NUMBERS = names("""
            0207946 0113496 0114496 0116496 0117496 0118496 0121496 0131496 0141496 0151496 0161496 0191498""");

    private static final List<String> MAIL_DOMAINS = names("example.com example.org example.net");

    /** The letters that occur in the second half of a postcode. */
    private static final String INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private final Draw draw;

    People(Draw draw) {
        this.draw = draw;
    }

    private static List<String> names(String list) {
        return List.of(list.strip().split("\\s+"));
    }

    /** An invented person. */
    record Person(String title, String givenName, String familyName) {

        String fullName() {
            return title + " " + givenName + " " + familyName;
        }
    }

    Person person() {
        return new Person(draw.oneOf(TITLES), draw.oneOf(GIVEN_NAMES), draw.oneOf(FAMILY_NAMES));
    }

    /** Writes the fields that describe a person. The number of the account makes the email address unique. */
    void describe(Person person, ObjectNode target, String account, LocalDate latestBirth) {
        var mailbox = person.givenName() + "." + person.familyName() + "." + account;
        target.put("given_name", person.givenName())
                .put("family_name", person.familyName())
                .put("email", mailbox.toLowerCase(Locale.ROOT) + "@" + draw.oneOf(MAIL_DOMAINS))
                .put("landline", draw.oneOf(DRAMA_NUMBERS) + "0" + draw.between(100, 999))
                .put(
                        "date_of_birth",
                        latestBirth.minusDays(draw.between(0, 22_000)).toString())
                .put("title", person.title());
    }

    String company() {
        return draw.oneOf(FAMILY_NAMES) + " " + draw.oneOf(TRADES) + " Ltd";
    }

    /** An invented address in a real town. */
    record Address(String street, String town, String postcode) {}

    Address address(Region region) {
        return address(region, String.valueOf(draw.between(1, 240)));
    }

    /** Returns an address that begins with the number or name of a house. */
    Address address(Region region, String house) {
        var town = draw.oneOf(region.towns());
        var street = house + " " + draw.oneOf(STREETS) + " " + draw.oneOf(STREET_KINDS);
        var inwardCode = "" + draw.between(1, 9) + inwardLetter() + inwardLetter();
        return new Address(street, town.name(), town.outwardCode() + " " + inwardCode);
    }

    private char inwardLetter() {
        return INWARD_LETTERS.charAt(draw.between(0, INWARD_LETTERS.length() - 1));
    }
}

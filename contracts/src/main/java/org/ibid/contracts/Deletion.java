package org.ibid.contracts;

/**
 * The request to delete a document, on the topic of intakes.
 *
 * @param id of the document, as it was published or derived
 * @param delete true: what tells it from an intake
 */
public record Deletion(String id, boolean delete) {

    public static Deletion of(String id) {
        return new Deletion(id, true);
    }
}

package org.ibid.stage.adapter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;

/** Writes that the store refuses where their key is there already: an insert, or an upsert whose condition does not hold any more. */
public final class OncePerKey {

    private OncePerKey() {}

    /** False where the key was there: then nothing is written. */
    public static boolean write(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }
}

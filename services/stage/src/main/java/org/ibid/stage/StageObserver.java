package org.ibid.stage;

/** Is told of every record that a stage has settled. */
@FunctionalInterface
public interface StageObserver {

    /**
     * @param outcome done, settled, failed, dead-lettered or internal-error
     * @param nanos from the last attempt's start to the broker's acknowledgement
     */
    void settled(String outcome, long nanos);
}

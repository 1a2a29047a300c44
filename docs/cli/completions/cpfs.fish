# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_cpfs_global_optspecs
    string join \n profile= region= endpoint= output= query= no-header check= debug h/help V/version
end

function __fish_cpfs_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_cpfs_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_cpfs_using_subcommand
    set -l cmd (__fish_cpfs_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c cpfs -n "__fish_cpfs_needs_command" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_needs_command" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_needs_command" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_needs_command" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_needs_command" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_needs_command" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_needs_command" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_needs_command" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_needs_command" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_needs_command" -s V -l version -d 'Print version'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "file-system" -d 'File systems'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "mount-target" -d 'Mount targets'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "protocol-service" -d 'Protocol services'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "protocol-mount-target" -d 'Protocol mount targets, which export what a protocol service serves'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "fileset" -d 'Filesets'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "data-flow" -d 'Data flows'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "task" -d 'Data flow tasks'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "access-group" -d 'Access groups'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "region" -d 'Regions and zones'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "import" -d 'Brings the files from the source storage to the file system.'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "export" -d 'Brings the files from the file system to the source storage.'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "evict" -d 'Frees the data blocks of the files on the file system and keeps their metadata.'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "inventory" -d 'Lists how the files are cached on the file system.'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "wait" -d 'Wait until something is as wanted, or gone'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "preflight" -d 'Say what is in the way of a command, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "whoami" -d 'Say which credentials and which server are used, and why'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "raw" -d 'Send an action by its name, unchecked, for what is newer than this program'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "completions" -d 'Print a script that makes a shell complete words'
complete -c cpfs -n "__fish_cpfs_needs_command" -f -a "man" -d 'Write a page for each command, for man, into a folder'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -f -a "create" -d 'Creates a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -f -a "list" -d 'Lists file systems and tells what they are'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -f -a "modify" -d 'Changes the description of a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -f -a "extend" -d 'Extends the capacity of an extreme or CPFS file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and not __fish_seen_subcommand_from create list modify extend delete" -f -a "delete" -d 'Deletes a file system and all its data'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l file-system-type -d 'The type of a file system' -r -f -a "standard\t'A general-purpose NAS file system.'
extreme\t'An extreme NAS file system.'
cpfs\t'A CPFS file system.'
cpfsse\t'A CPFS SE file system, which keeps its data in several zones.'
bmcpfs\t'A file system of CPFS for Lingjun.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l charge-type -d 'How a file system is paid for' -r -f -a "PayAsYouGo\t'By use.'
Subscription\t'In advance for a number of months.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l duration -d 'How long the subscription lasts' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l capacity -d 'The capacity of the file system' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l bandwidth -d 'The highest throughput of the file system' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l storage-type -d 'The kind of storage of a file system' -r -f -a "Performance\t'Of a general-purpose file system: for performance.'
Capacity\t'Of a general-purpose file system: for capacity.'
Premium\t'Of a general-purpose file system: premium.'
Agentic\t'Of a general-purpose file system: for agents (AgenticFS).'
standard\t'Of an extreme file system: standard.'
advance\t'Of an extreme file system: advanced.'
advance_100\t'Of a CPFS file system: a baseline of 100 MB/s for each TiB.'
advance_200\t'Of a CPFS file system: a baseline of 200 MB/s for each TiB.'
economic\t'Of a CPFS file system: economic.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l zone-id -d 'The zone to create the file system in' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l protocol-type -d 'The protocol that a file system is reached by' -r -f -a "NFS\t'NFS.'
SMB\t'SMB.'
NASPLUS\t'Accepted; the provider does not say what it is.'
cpfs\t'The protocol of CPFS file systems.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l encrypt-type -d 'Whether data is encrypted at rest with a key that the Key Management Service holds' -r -f -a "0\t'Not encrypted.'
1\t'With a key that NAS manages.'
2\t'With a key of yours in the Key Management Service.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l snapshot-id -d 'The snapshot to create an extreme file system from' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l vpc-id -d 'The VPC of a CPFS file system' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l v-switch-id -d 'The vSwitch of a CPFS file system' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l description -d 'The description of the file system' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l kms-key-id -d 'Your own key to encrypt with' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l redundancy-type -d 'How the data is kept redundantly' -r -f -a "ZRS\t'In several zones.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l redundancy-v-switch-ids -d 'The vSwitches of the zones that the data is kept in, three of them, each in another zone' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l resource-group-id -d 'The resource group of the file system' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l tag -d 'The tags to give the file system, each key once' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l wait -d 'Waits until the file system is running. It ends when the file system is `Running`, and in vain when it is `Stopped`, `Stopping` or `Deleting`. After 30 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l file-system-id -d 'The one file system to tell of' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l file-system-type -d 'The type of file systems to list' -r -f -a "all\t'Every type; a filter and not a type.'
standard\t'A general-purpose NAS file system.'
extreme\t'An extreme NAS file system.'
cpfs\t'A CPFS file system.'
cpfsse\t'A CPFS SE file system, which keeps its data in several zones.'
bmcpfs\t'A file system of CPFS for Lingjun.'
dcpfs\t'A type to list by; the provider does not say what it is.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l vpc-id -d 'The VPC of the file systems to list' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l page-size -d 'How many file systems a page has' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l tag -d 'The tags of the file systems to list' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l resource-group-id -d 'The resource group of the file systems to list' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l storage-type -d 'The kind of storage of the file systems to list' -r -f -a "Performance\t'Of a general-purpose file system: for performance.'
Capacity\t'Of a general-purpose file system: for capacity.'
standard\t'Of an extreme file system: standard.'
advance\t'Of an extreme file system: advanced.'
advance_100\t'Of a CPFS file system: a baseline of 100 MB/s for each TiB.'
advance_200\t'Of a CPFS file system: a baseline of 200 MB/s for each TiB.'
Premium\t'Of a general-purpose file system: premium.'
economic\t'Of a CPFS file system: economic.'
Agentic\t'Of a general-purpose file system: for agents (AgenticFS).'
bm_advance_400\t'Of a file system of CPFS for Lingjun; seen in answers.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l description -d 'The new description of the file system' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l options -d 'What to turn on or off' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from modify" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l capacity -d 'The capacity that the file system is to have, more than it has' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l wait -d 'Waits until the file system is running. It ends when the file system is `Running`, and in vain when it is `Stopped`, `Stopping` or `Deleting`. After 30 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from extend" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l wait -d 'Waits until the file system is gone. It ends when the file system is no longer there. After an hour it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand file-system; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -f -a "create" -d 'Creates a mount target, through which servers mount a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -f -a "list" -d 'Lists the mount targets of a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and not __fish_seen_subcommand_from create list delete" -f -a "delete" -d 'Deletes a mount target'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l access-group-name -d 'The access group of the mount target' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l network-type -d 'The kind of network of a mount target' -r -f -a "Vpc\t'A VPC.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l vpc-id -d 'The VPC of the mount target' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l v-switch-id -d 'The vSwitch of the mount target' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l security-group-id -d 'The id of a security group' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l enable-ipv6 -d 'Whether the mount target is for IPv6 too' -r -f -a "true\t''
false\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l wait -d 'Waits until the mount target is active. It ends when the mount target is `Active`, and in vain when it is `Inactive`, `Hibernating`, `Hibernated` or `Deleting`. After 40 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l mount-target-domain -d 'The one mount target to tell of' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l page-size -d 'How many mount targets a page has' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l dual-stack-mount-target-domain -d 'The domain name for IPv4 and IPv6 of the mount target to tell of' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l all -d 'List those of every file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l wait -d 'Waits until the mount target is gone. It ends when the mount target is no longer there. After 40 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand mount-target; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -f -a "create" -d 'Creates a protocol service for a CPFS file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -f -a "list" -d 'Lists the protocol services of a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -f -a "modify" -d 'Changes the description of a protocol service'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and not __fish_seen_subcommand_from create list modify delete" -f -a "delete" -d 'Deletes a protocol service of a CPFS file system, with its protocol mount targets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l protocol-spec -d 'The specification of a protocol service' -r -f -a "General\t'For general purposes: with the bandwidth of the file system, and without a cache.'
CL1\t'With a cache, of the kind CL1.'
CL2\t'With a cache, of the kind CL2.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l throughput -d 'The bandwidth of the protocol service' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l protocol-type -d 'The protocol that the protocol service is reached by' -r -f -a "NFS\t'NFS.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l description -d 'The description of the protocol service' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l vpc-id -d 'The VPC of the protocol service' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l v-switch-id -d 'The vSwitch of the protocol service' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l wait -d 'Waits until the protocol service is running. It ends when the protocol service is `Running`, and in vain when it is `Stopping`, `Stopped` or `Deleting`. As a rule it takes 5 to 10 minutes. After 30 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l protocol-service-ids -d 'The protocol services to list' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l status -d 'The statuses of the protocol services to list' -r -f -a "Creating\t'It is being created.'
Starting\t'It is being started.'
Running\t'It can be used.'
Updating\t'It is being updated.'
Deleting\t'It is being deleted.'
Stopping\t'It is being stopped.'
Stopped\t'It is stopped.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l max-results -d 'How many protocol services an answer has at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l description -d 'The description of the protocol services to list, or a part of it' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l all -d 'List those of every file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l description -d 'The new description of the protocol service' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l wait -d 'Waits until the protocol service is running. It ends when the protocol service is `Running`, and in vain when it is `Stopping`, `Stopped` or `Deleting`. As a rule it takes 5 to 10 minutes. After 30 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from modify" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l wait -d 'Waits until the protocol service is gone. It ends when the protocol service is no longer there. After 30 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-service; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -f -a "create" -d 'Creates a protocol mount target, by which a protocol service exports a fileset or a directory of a CPFS file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -f -a "list" -d 'Lists the protocol mount targets of a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -f -a "modify" -d 'Changes the description of a protocol mount target'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and not __fish_seen_subcommand_from create list modify delete" -f -a "delete" -d 'Deletes a protocol mount target'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l vpc-id -d 'The VPC that the protocol service exports to' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l v-switch-id -d 'The vSwitch that the protocol service exports to' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l fset-id -d 'The fileset to export' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l path -d 'The path of the directory to export, in UTF-8' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l access-group-name -d 'The access group of the protocol mount target' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l description -d 'The description of the protocol mount target' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l v-switch-ids -d 'The vSwitches that the protocol service exports to, in place of a single one' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l wait -d 'Waits until the protocol mount target is available. It ends when the protocol mount target is `AVAILABLE`, and in vain when it is `STOPPING` or `DELETING`. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l max-results -d 'How many protocol mount targets an answer has at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l filters -d 'What to list the protocol mount targets by' -r -f -a "ProtocolServiceIds=\t'By the ids of their protocol services: `ptc-12345678`, or `ptc-12345678,ptc-12345679`.'
ExportIds=\t'By their own ids: `exp-12345678`, or `exp-12345678,exp-12345679`.'
VpcIds=\t'By the ids of their VPCs: `vpc-12345678`, or `vpc-12345678,vpc-12345679`.'
VSwitchIds=\t'By the ids of their vSwitches.'
FsetIds=\t'By the ids of the filesets that they export: `fset-12345678`, or `fset-12345678,fset-12345679`.'
Paths=\t'By the paths of the directories that they export: `/cpfs/mnt_1/`, or `/cpfs/mnt_1/,/cpfs/mnt_2/`.'
AccessGroupNames=\t'By the names of their access groups: `ag-12345678`, or `ag-12345678,ag-12345679`.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l protocol-service-ids -d 'The protocol services whose protocol mount targets are listed' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l all -d 'List those of every file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l description -d 'The new description of the protocol mount target' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l wait -d 'Waits until the protocol mount target is available. It ends when the protocol mount target is `AVAILABLE`, and in vain when it is `STOPPING` or `DELETING`. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from modify" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l wait -d 'Waits until the protocol mount target is gone. It ends when the protocol mount target is no longer there. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand protocol-mount-target; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -f -a "create" -d 'Creates a fileset in a CPFS file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -f -a "list" -d 'Lists the filesets of a file system and tells what they are'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -f -a "modify" -d 'Changes the description of a fileset'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and not __fish_seen_subcommand_from create list modify delete" -f -a "delete" -d 'Deletes a fileset and all its data'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l file-system-path -d 'The absolute path of the fileset to create' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l description -d 'The description of the fileset' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l deletion-protection -d 'Whether DeleteFileset is refused' -r -f -a "true\t''
false\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l quota -d 'How much the fileset may hold' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l wait -d 'Waits until the fileset is created. It ends when the fileset is `CREATED`, and in vain when it is `RELEASING` or `RELEASED`. After 20 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l max-results -d 'How many filesets an answer has at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l filters -d 'What the filesets to list have to match' -r -f -a "FsetIds=\t'The id of the fileset.'
FileSystemPath=\t'The path of the fileset within its file system.'
Description=\t'The description of the fileset.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l order-by-field -d 'What filesets are sorted by' -r -f -a "FileCountLimit\t'By how many files they may hold.'
SizeLimit\t'By how much data they may hold.'
FileCountUsage\t'By how many files they hold.'
SpaceUsage\t'By how much data they hold.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l sort-order -d 'The direction that a list is sorted in' -r -f -a "asc\t'The smallest first.'
desc\t'The largest first.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l all -d 'List those of every file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l description -d 'The new description of the fileset' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l deletion-protection -d 'Whether DeleteFileset is to be refused' -r -f -a "true\t''
false\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from modify" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l wait -d 'Waits until the fileset is gone. It ends when the fileset is no longer there. After 20 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand fileset; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "create" -d 'Creates a data flow between a CPFS file system and its source storage'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "list" -d 'Lists the data flows of a CPFS file system and tells what they are'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "modify" -d 'Changes the description and the throughput of a data flow'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "start" -d 'Starts a data flow that was stopped'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "stop" -d 'Stops a data flow'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "add-updates" -d 'Adds directories to those that a data flow updates automatically'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "modify-updates" -d 'Changes how a data flow updates its directories automatically'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "remove-updates" -d 'Takes a directory from those that a data flow updates automatically'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and not __fish_seen_subcommand_from create list modify start stop add-updates modify-updates remove-updates delete" -f -a "delete" -d 'Deletes a data flow'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l fset-id -d 'The fileset that data flows into and out of' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l source-storage -d 'The source storage of a data flow, written `<storage type>://<path>`: OSS is the only storage type, and the path is the name of a bucket' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l source-security-type -d 'How access to the source storage is protected' -r -f -a "None\t'The source storage can be reached without protection.'
SSL\t'Access is protected by an SSL certificate.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l throughput -d 'The highest throughput at which a data flow imports or exports' -r -f -a "600\t''
1200\t''
1500\t''
2000\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l description -d 'The description of the data flow' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l auto-refresh-policy -d 'What happens in CPFS when data of the source storage changes' -r -f -a "None\t'Nothing by itself; a data flow task imports the changes.'
ImportChanged\t'The changes are imported by themselves.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l auto-refresh-interval -d 'How often the directories are checked for changes of the source storage' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l auto-refreshs -d 'The directories to update automatically' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l file-system-path -d 'The directory of the file system that data flows into and out of' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l source-storage-path -d 'The path within the bucket that data flows out of and into' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l wait -d 'Waits until the data flow is running. It ends when the data flow is `Running`, and in vain when it is `Stopped`, `Misconfigured` or `Deleting`. As a rule it takes 2 to 5 minutes. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l max-results -d 'How many items an answer has at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l filters -d 'What the data flows to list are looked for by' -r -f -a "DataFlowIds=\t'The id of the data flow.'
FsetIds=\t'The id of the fileset.'
FileSystemPath=\t'The path of the fileset in the file system.'
SourceStorage=\t'The path of the source storage.'
ThroughputList=\t'The throughput of the data flow.'
Description=\t'The description; the reference once says the fileset\'s, and once the data flow\'s.'
Status=\t'The status of the data flow.'
SourceStoragePath=\t'The path within the bucket, or a part of it.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l all -d 'List those of every file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l description -d 'The new description of the data flow' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l throughput -d 'The highest throughput at which a data flow imports or exports' -r -f -a "600\t''
1200\t''
1500\t''
2000\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l wait -d 'Waits until the data flow is running. It ends when the data flow is `Running`, and in vain when it is `Stopped`, `Misconfigured` or `Deleting`. As a rule it takes 2 to 5 minutes. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l wait -d 'Waits until the data flow is running. It ends when the data flow is `Running`, and in vain when it is `Stopped`, `Misconfigured` or `Deleting`. As a rule it takes 2 to 5 minutes. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l wait -d 'Waits until the data flow is stopped. It ends when the data flow is `Stopped`, and in vain when it is `Misconfigured` or `Deleting`. As a rule it takes 2 to 5 minutes. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l auto-refresh-policy -d 'What happens in CPFS when data of the source storage changes' -r -f -a "None\t'Nothing by itself; a data flow task imports the changes.'
ImportChanged\t'The changes are imported by themselves.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l auto-refresh-interval -d 'How often the directories are checked for changes of the source storage' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l auto-refreshs -d 'The directories to update automatically' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l wait -d 'Waits until the data flow is settled. It ends when the data flow is `Running` or `Stopped`, and in vain when it is `Misconfigured` or `Deleting`. As a rule it takes 2 to 5 minutes. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from add-updates" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l auto-refresh-policy -d 'What happens in CPFS when data of the source storage changes' -r -f -a "None\t'Nothing by itself; a data flow task imports the changes.'
ImportChanged\t'The changes are imported by themselves.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l auto-refresh-interval -d 'How often the directories are checked for changes of the source storage' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l wait -d 'Waits until the data flow is settled. It ends when the data flow is `Running` or `Stopped`, and in vain when it is `Misconfigured` or `Deleting`. As a rule it takes 2 to 5 minutes. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from modify-updates" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l refresh-path -d 'The directory that is no longer to be updated automatically' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l wait -d 'Waits until the data flow is settled. It ends when the data flow is `Running` or `Stopped`, and in vain when it is `Misconfigured` or `Deleting`. As a rule it takes 2 to 5 minutes. After 15 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from remove-updates" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l wait -d 'Waits until the data flow is gone. It ends when the data flow is no longer there. After 30 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand data-flow; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -f -a "create" -d 'Creates a data flow task'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -f -a "list" -d 'Lists the data flow tasks of a file system and tells how far they are'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and not __fish_seen_subcommand_from create list cancel" -f -a "cancel" -d 'Cancels a data flow task that has not ended'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l src-task-id -d 'The task to copy TaskAction, DataType and EntryList from, which then need not be given' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l task-action -d 'What a data flow task does' -r -f -a "Import\t'It brings data from the source storage to the file system.'
Export\t'It brings data from the file system to the source storage.'
Evict\t'It frees the data blocks of files on the file system, so that they take up no capacity. The metadata stays: the files are still listed, and reading one loads its data from the source storage again.'
Inventory\t'It lists the files that the data flow manages on the file system and how each is cached.'
StreamImport\t'It imports as a stream; CPFS for Lingjun from version 2.6.0 on.'
StreamExport\t'It exports as a stream; CPFS for Lingjun from version 2.6.0 on.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l data-type -d 'Which part of the files a data flow task works on' -r -f -a "Metadata\t'The metadata, such as timestamps, ownership and permissions. After an import of it alone the files are listed, and reading one loads its data from the source storage.'
Data\t'The data blocks.'
MetaAndData\t'The metadata and the data blocks.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l directory -d 'The directory that the task works on' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l entry-list -d 'The files that the task works on' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l conflict-policy -d 'What a data flow task does with a file that is there already' -r -f -a "SKIP_THE_FILE\t'It leaves the file as it is.'
KEEP_LATEST\t'It keeps the one that was changed last.'
OVERWRITE_EXISTING\t'It overwrites the file.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l create-dir-if-not-exist -d 'Whether an import makes the directory if it is not there' -r -f -a "true\t''
false\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l dst-directory -d 'The directory that the data goes to: of an import within the FileSystemPath of the data flow, of an export within its SourceStoragePath' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l includes -d 'The directories below Directory that alone are transferred, each from / to /' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l transfer-file-list-path -d 'A directory of the bucket with lists of files (CSV with the columns Name and Type) to import or export' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l wait -d 'Waits until the data flow task is finished. It ends when the data flow task is `Completed`, and in vain when it is `Failed` or `Canceled`. After 24 hours it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l max-results -d 'How many tasks an answer has at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l filters -d 'What the tasks to list have in common' -r -f -a "DataFlowIds=\t'The ids of their data flows.'
TaskIds=\t'Their ids.'
Originator=\t'Who began them.'
TaskActions=\t'What they do.'
DataTypes=\t'Which part of the files they work on.'
Status=\t'Their status.'
CreateTimeBegin=\t'Created after this time.'
CreateTimeEnd=\t'Created before this time.'
StartTimeBegin=\t'Started after this time.'
StartTimeEnd=\t'Started before this time.'
EndTimeBegin=\t'Ended after this time.'
EndTimeEnd=\t'Ended before this time.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l with-reports -d 'Whether the answer has the reports of the tasks' -r -f -a "true\t''
false\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l all -d 'List those of every file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l client-token -d 'A text of your own, unique to this request, that makes repeating it safe' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l every -d 'Look this often, such as `10s`, in place of less and less often' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l dry-run -d 'Have the service check it, and carry nothing out'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l wait -d 'Waits until the data flow task is canceled. It ends when the data flow task is `Canceled`, and in vain when it is `Failed` or `Completed`. As a rule it takes 5 to 10 minutes. After 30 minutes it is given up, unless told otherwise.'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand task; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and not __fish_seen_subcommand_from list" -f -a "list" -d 'Lists access groups, which tell who may reach a mount target'
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l access-group-name -d 'The one access group to tell of' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l page-size -d 'How many access groups a page has' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l use-utc-date-time -d 'Whether times in the answer are written in UTC' -r -f -a "true\t''
false\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l file-system-type -d 'The type of a file system' -r -f -a "standard\t'A general-purpose NAS file system.'
extreme\t'An extreme NAS file system.'
cpfs\t'A CPFS file system.'
cpfsse\t'A CPFS SE file system, which keeps its data in several zones.'
bmcpfs\t'A file system of CPFS for Lingjun.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand access-group; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -f -a "list" -d 'Lists the regions in which the service is available'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and not __fish_seen_subcommand_from list zones" -f -a "zones" -d 'Lists the zones of a region and the kinds of file systems that each offers'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l page-size -d 'How many regions a page has' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l file-system-type -d 'The type of a file system' -r -f -a "standard\t'A general-purpose NAS file system.'
extreme\t'An extreme NAS file system.'
cpfs\t'A CPFS file system.'
cpfsse\t'A CPFS SE file system, which keeps its data in several zones.'
bmcpfs\t'A file system of CPFS for Lingjun.'
all\t'Every type; a filter and not a type.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l max-items -d 'Show so many items at most' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l file-system-type -d 'The type of a file system' -r -f -a "standard\t'A general-purpose NAS file system.'
extreme\t'An extreme NAS file system.'
cpfs\t'A CPFS file system.'
cpfsse\t'A CPFS SE file system, which keeps its data in several zones.'
bmcpfs\t'A file system of CPFS for Lingjun.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand region; and __fish_seen_subcommand_from zones" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l file-system-id -d 'The file system of the data flow' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l data-flow-id -d 'The data flow that the task belongs to' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l data-type -d 'Which part of the files a data flow task works on' -r -f -a "Metadata\t'The metadata, such as timestamps, ownership and permissions. After an import of it alone the files are listed, and reading one loads its data from the source storage.'
Data\t'The data blocks.'
MetaAndData\t'The metadata and the data blocks.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l directory -d 'The directory that the task works on' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l conflict-policy -d 'What a data flow task does with a file that is there already' -r -f -a "SKIP_THE_FILE\t'It leaves the file as it is.'
KEEP_LATEST\t'It keeps the one that was changed last.'
OVERWRITE_EXISTING\t'It overwrites the file.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l create-dir-if-not-exist -d 'Whether an import makes the directory if it is not there' -r -f -a "true\t''
false\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l dst-directory -d 'The directory that the data goes to: of an import within the FileSystemPath of the data flow, of an export within its SourceStoragePath' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l includes -d 'The directories below Directory that alone are transferred, each from / to /' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l from -d 'Take paths from the lines of a file, or of stdin: `-`' -r -F
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l resume -d 'Go on where a job has ended, with the same paths in the same order' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand import" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l file-system-id -d 'The file system of the data flow' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l data-flow-id -d 'The data flow that the task belongs to' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l data-type -d 'Which part of the files a data flow task works on' -r -f -a "Metadata\t'The metadata, such as timestamps, ownership and permissions. After an import of it alone the files are listed, and reading one loads its data from the source storage.'
Data\t'The data blocks.'
MetaAndData\t'The metadata and the data blocks.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l directory -d 'The directory that the task works on' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l conflict-policy -d 'What a data flow task does with a file that is there already' -r -f -a "SKIP_THE_FILE\t'It leaves the file as it is.'
KEEP_LATEST\t'It keeps the one that was changed last.'
OVERWRITE_EXISTING\t'It overwrites the file.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l dst-directory -d 'The directory that the data goes to: of an import within the FileSystemPath of the data flow, of an export within its SourceStoragePath' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l includes -d 'The directories below Directory that alone are transferred, each from / to /' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l from -d 'Take paths from the lines of a file, or of stdin: `-`' -r -F
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l resume -d 'Go on where a job has ended, with the same paths in the same order' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand export" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l file-system-id -d 'The file system of the data flow' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l data-flow-id -d 'The data flow that the task belongs to' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l data-type -d 'Which part of the files a data flow task works on' -r -f -a "Metadata\t'The metadata, such as timestamps, ownership and permissions. After an import of it alone the files are listed, and reading one loads its data from the source storage.'
Data\t'The data blocks.'
MetaAndData\t'The metadata and the data blocks.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l directory -d 'The directory that the task works on' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l conflict-policy -d 'What a data flow task does with a file that is there already' -r -f -a "SKIP_THE_FILE\t'It leaves the file as it is.'
KEEP_LATEST\t'It keeps the one that was changed last.'
OVERWRITE_EXISTING\t'It overwrites the file.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l includes -d 'The directories below Directory that alone are transferred, each from / to /' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l from -d 'Take paths from the lines of a file, or of stdin: `-`' -r -F
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l resume -d 'Go on where a job has ended, with the same paths in the same order' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand evict" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l file-system-id -d 'The file system of the data flow' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l data-flow-id -d 'The data flow that the task belongs to' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l data-type -d 'Which part of the files a data flow task works on' -r -f -a "Metadata\t'The metadata, such as timestamps, ownership and permissions. After an import of it alone the files are listed, and reading one loads its data from the source storage.'
Data\t'The data blocks.'
MetaAndData\t'The metadata and the data blocks.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l directory -d 'The directory that the task works on' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l conflict-policy -d 'What a data flow task does with a file that is there already' -r -f -a "SKIP_THE_FILE\t'It leaves the file as it is.'
KEEP_LATEST\t'It keeps the one that was changed last.'
OVERWRITE_EXISTING\t'It overwrites the file.'"
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l includes -d 'The directories below Directory that alone are transferred, each from / to /' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l from -d 'Take paths from the lines of a file, or of stdin: `-`' -r -F
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l resume -d 'Go on where a job has ended, with the same paths in the same order' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l limit -d 'Wait so long at most, such as `45m`, in place of the documented limit' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand inventory" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -f -a "file-system" -d 'File system'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -f -a "mount-target" -d 'Mount target'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -f -a "protocol-service" -d 'Protocol service'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -f -a "protocol-mount-target" -d 'Protocol mount target'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -f -a "fileset" -d 'Fileset'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -f -a "data-flow" -d 'Data flow'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow data-flow-task" -f -a "data-flow-task" -d 'Data flow task'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -f -a "running" -d 'Waits until the file system is running'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from file-system" -f -a "gone" -d 'Waits until the file system is gone'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -f -a "active" -d 'Waits until the mount target is active'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from mount-target" -f -a "gone" -d 'Waits until the mount target is gone'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -f -a "running" -d 'Waits until the protocol service is running'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-service" -f -a "gone" -d 'Waits until the protocol service is gone'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -f -a "available" -d 'Waits until the protocol mount target is available'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from protocol-mount-target" -f -a "gone" -d 'Waits until the protocol mount target is gone'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -f -a "created" -d 'Waits until the fileset is created'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from fileset" -f -a "gone" -d 'Waits until the fileset is gone'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -f -a "running" -d 'Waits until the data flow is running'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -f -a "stopped" -d 'Waits until the data flow is stopped'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -f -a "settled" -d 'Waits until the data flow is settled'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow" -f -a "gone" -d 'Waits until the data flow is gone'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -f -a "finished" -d 'Waits until the data flow task is finished'
complete -c cpfs -n "__fish_cpfs_using_subcommand wait; and __fish_seen_subcommand_from data-flow-task" -f -a "canceled" -d 'Waits until the data flow task is canceled'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -f -a "file-system" -d 'File systems'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -f -a "mount-target" -d 'Mount targets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -f -a "protocol-service" -d 'Protocol services'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -f -a "protocol-mount-target" -d 'Protocol mount targets, which export what a protocol service serves'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -f -a "fileset" -d 'Filesets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -f -a "data-flow" -d 'Data flows'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and not __fish_seen_subcommand_from file-system mount-target protocol-service protocol-mount-target fileset data-flow task" -f -a "task" -d 'Data flow tasks'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -f -a "create" -d 'Creates a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -f -a "extend" -d 'Extends the capacity of an extreme or CPFS file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from file-system" -f -a "delete" -d 'Deletes a file system and all its data'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -f -a "create" -d 'Creates a mount target, through which servers mount a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from mount-target" -f -a "list" -d 'Lists the mount targets of a file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-service" -f -a "create" -d 'Creates a protocol service for a CPFS file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from protocol-mount-target" -f -a "create" -d 'Creates a protocol mount target, by which a protocol service exports a fileset or a directory of a CPFS file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -f -a "create" -d 'Creates a fileset in a CPFS file system'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -f -a "list" -d 'Lists the filesets of a file system and tells what they are'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -f -a "modify" -d 'Changes the description of a fileset'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from fileset" -f -a "delete" -d 'Deletes a fileset and all its data'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "create" -d 'Creates a data flow between a CPFS file system and its source storage'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "list" -d 'Lists the data flows of a CPFS file system and tells what they are'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "modify" -d 'Changes the description and the throughput of a data flow'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "start" -d 'Starts a data flow that was stopped'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "stop" -d 'Stops a data flow'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "add-updates" -d 'Adds directories to those that a data flow updates automatically'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "modify-updates" -d 'Changes how a data flow updates its directories automatically'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "remove-updates" -d 'Takes a directory from those that a data flow updates automatically'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from data-flow" -f -a "delete" -d 'Deletes a data flow'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -f -a "create" -d 'Creates a data flow task'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -f -a "list" -d 'Lists the data flow tasks of a file system and tells how far they are'
complete -c cpfs -n "__fish_cpfs_using_subcommand preflight; and __fish_seen_subcommand_from task" -f -a "cancel" -d 'Cancels a data flow task that has not ended'
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand whoami" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l get -d 'Send it with the HTTP method GET'
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l read -d 'Try again where that may help, since the action only reads'
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l yes -d 'Answer the question with yes before it is asked'
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand raw" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand completions" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -l profile -d 'Take credentials and region of this profile' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -l region -d 'Call the server of this region' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -l endpoint -d 'Call this server [else: CPFS_ENDPOINT]' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -l output -d 'Write results so [default: table on a terminal, else json]' -r -f -a "table\t''
json\t''
yaml\t''
text\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -l query -d 'Take this of the result' -r -f
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -l check -d 'Refuse what breaks all documented rules, or lasting ones [default], or none' -r -f -a "all\t''
lasting\t''
warn\t''
off\t''"
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -l no-header -d 'Leave the headings of tables out'
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -l debug -d 'Show requests, without secrets'
complete -c cpfs -n "__fish_cpfs_using_subcommand man" -s h -l help -d 'Print help: with `-h` in short, with `--help` all of it'

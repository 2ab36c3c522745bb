<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QTableView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>belay::Banner</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Accessible name of a banner: %1 its cause in a word, %2 the sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>belay::BannerArea</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>Under three banners: %n further ones are not shown.</extracomment>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::BannerModel</name>
    <message>
        <source>OFFLINE</source>
        <extracomment>%1 is a connection, %2 a time of the day, %3 an age such as &quot;2 min old&quot;.</extracomment>
        <translation>离线</translation>
    </message>
    <message>
        <source>%1 cannot be reached since %2. What is shown of it is %3. A stop is tried until it gets through.</source>
        <translation>自 %2 起无法连接 %1。所示内容：%3。停止请求会一直重试，直到送达。</translation>
    </message>
    <message>
        <source>Operations running unseen: %1.</source>
        <extracomment>%1 is how many operations run on a connection that is not signed in.</extracomment>
        <translation>有 %1 个操作正在运行但看不到进展。</translation>
    </message>
    <message>
        <source>SIGN IN</source>
        <extracomment>%1 is a connection, %2 why (a sentence), %3 what goes on unseen (a sentence); both may be empty.</extracomment>
        <translation>登录</translation>
    </message>
    <message>
        <source>%1 has no keys.%2%3</source>
        <translation>%1 没有密钥。%2%3</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>立即登录</translation>
    </message>
    <message>
        <source>%1 has expired.%2%3</source>
        <translation>%1 的登录已过期。%2%3</translation>
    </message>
    <message>
        <source>%1 was refused.%2%3</source>
        <translation>%1 的登录被拒绝。%2%3</translation>
    </message>
    <message>
        <source>WRONG ID</source>
        <extracomment>%1 is the signed-in account, %2 a connection, %3 the account it expects.</extracomment>
        <translation>账号不符</translation>
    </message>
    <message>
        <source>Signed in as %1, %2 expects %3. Writing blocked.</source>
        <translation>当前登录账号与预期不符：当前为 %1，%2 预期 %3。已禁止写操作。</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>编辑连接</translation>
    </message>
    <message>
        <source>SLOWED</source>
        <translation>已流控</translation>
    </message>
    <message>
        <source>%1 asks us to slow down; data comes more slowly. Stop is unaffected.</source>
        <extracomment>%1 is a connection.</extracomment>
        <translation>%1 要求降低请求频率，数据更新变慢。停止操作不受影响。</translation>
    </message>
    <message>
        <source>CLOCK</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs by %1 from that of %2.</source>
        <extracomment>%1 is a stretch of time such as &quot;5 min&quot;, %2 a connection.</extracomment>
        <translation>本机时钟与 %2 的时钟相差 %1。</translation>
    </message>
</context>
<context>
    <name>belay::BoardPage</name>
    <message>
        <source>&amp;Stop…	F8</source>
        <translation>停止操作(&amp;S)…	F8</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Update…</source>
        <translation>更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Copy stop as &amp;CLI</source>
        <translation>复制停止操作为 CLI 命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>移除(&amp;D)</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停读取(&amp;P)</translation>
    </message>
    <message>
        <source>Pauses reading. A stop always goes out.</source>
        <translation>暂停读取数据。停止请求始终会发出。</translation>
    </message>
    <message>
        <source>Which operations</source>
        <translation>显示哪些操作</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云</translation>
    </message>
    <message>
        <source>Any cloud</source>
        <translation>所有云</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Any environment</source>
        <translation>所有环境</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter operations</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Stop…  F8</source>
        <translation>停止操作…  F8</translation>
    </message>
    <message>
        <source>Open  Enter</source>
        <translation>打开  Enter</translation>
    </message>
    <message>
        <source>Update…  F2</source>
        <translation>更新…  F2</translation>
    </message>
    <message>
        <source>Copy as CLI</source>
        <translation>复制为 CLI 命令</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复读取(&amp;R)</translation>
    </message>
    <message>
        <source>No operation selected.</source>
        <translation>未选择操作。</translation>
    </message>
</context>
<context>
    <name>belay::BoardPresenter</name>
    <message>
        <source>It has ended; there is nothing to stop.</source>
        <translation>操作已结束，无需停止。</translation>
    </message>
    <message>
        <source>This connection only watches. Change its mode to stop operations here.</source>
        <translation>此连接仅查看。更改其模式后才能在此停止操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <extracomment>Above the board: %n operations run.</extracomment>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <extracomment>Above the board: %n operations need attention.</extracomment>
        <translation>
            <numerusform>%n 个需要关注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 could not be read. %3</source>
        <extracomment>%1 is a connection, %2 a region, %3 a sentence about what went wrong.</extracomment>
        <translation>无法读取 %1，%2。%3</translation>
    </message>
    <message>
        <source>Reading operations; %1 of %2 places to go…</source>
        <extracomment>%1 connections and regions of %2 in all are still being read.</extracomment>
        <translation>正在读取操作，还剩 %1 处 (共 %2 处)…</translation>
    </message>
    <message>
        <source>Nothing is running. Places looked at: %1.</source>
        <extracomment>%1 is how many connections and regions were looked at.</extracomment>
        <translation>没有正在运行的操作。已查看 %1 处。</translation>
    </message>
    <message>
        <source>Nothing is known to run; not everything could be read.</source>
        <translation>未发现正在运行的操作，但并非全部都能读取。</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>%1 is the name of a group, %2 how many of its targets are in which state.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>First failure: %1 / %2  %3</source>
        <extracomment>%1 is an account, %2 a region, %3 the cloud&apos;s reason.</extracomment>
        <translation>首个失败：%1 / %2  %3</translation>
    </message>
    <message>
        <source>This connection may not start changes.</source>
        <translation>此连接不能发起变更。</translation>
    </message>
    <message>
        <source>This connection is not signed in.</source>
        <translation>此连接未登录。</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <extracomment>%1 is an age such as &quot;4 s old&quot;.</extracomment>
        <translation>数据为 %1</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionDialog</name>
    <message>
        <source>New connection</source>
        <extracomment>%1 is the name of a connection.</extracomment>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>&amp;Cloud</source>
        <translation>云(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>PROD</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>预发</translation>
    </message>
    <message>
        <source>DEV</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
    <message>
        <source>Environment&apos;s n&amp;ame</source>
        <translation>环境名称(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>模式(&amp;M)</translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation>输入连接名称</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>keys in the keychain (%1)</source>
        <extracomment>%1 is the name of the system&apos;s keychain.</extracomment>
        <translation>钥匙串中的密钥 (%1)</translation>
    </message>
    <message>
        <source>the vendor&apos;s environment variables</source>
        <translation>云厂商的环境变量</translation>
    </message>
    <message>
        <source>keys for this session only</source>
        <translation>仅用于本次会话的密钥</translation>
    </message>
    <message>
        <source>Keys come &amp;from</source>
        <translation>密钥来源(&amp;F)</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Accoun&amp;t name</source>
        <translation>账号名(&amp;T)</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Key &amp;id or user</source>
        <translation>密钥 ID 或用户名(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>密钥 Secret 或密码(&amp;S)</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>仅临时密钥需要</translation>
    </message>
    <message>
        <source>Sess&amp;ion token</source>
        <translation>会话令牌(&amp;I)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>such as eu-west-1, us-east-1; groups live in one region each</source>
        <translation>例如 eu-west-1, us-east-1；每个组位于一个区域</translation>
    </message>
    <message>
        <source>Home &amp;regions</source>
        <translation>所在区域(&amp;R)</translation>
    </message>
    <message>
        <source>own account</source>
        <translation>本账户</translation>
    </message>
    <message>
        <source>delegated administrator</source>
        <translation>委托管理员</translation>
    </message>
    <message>
        <source>Ac&amp;ts as</source>
        <translation>操作身份(&amp;T)</translation>
    </message>
    <message>
        <source>China site</source>
        <translation>中国站</translation>
    </message>
    <message>
        <source>international site</source>
        <translation>国际站</translation>
    </message>
    <message>
        <source>Sit&amp;e</source>
        <translation>站点(&amp;E)</translation>
    </message>
    <message>
        <source>looked up by the region&apos;s name</source>
        <translation>按区域名称查询</translation>
    </message>
    <message>
        <source>Pro&amp;ject id</source>
        <translation>项目 ID(&amp;J)</translation>
    </message>
    <message>
        <source>filled in by the first good test; any other account may not write</source>
        <translation>首次测试成功后自动填入，其他账号不得写入</translation>
    </message>
    <message>
        <source>E&amp;xpected id</source>
        <translation>预期账号 ID(&amp;X)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>the provider&apos;s own</source>
        <translation>云厂商默认</translation>
    </message>
    <message>
        <source>En&amp;dpoint</source>
        <translation>终端节点(&amp;D)</translation>
    </message>
    <message>
        <source>Sign-in endpo&amp;int</source>
        <translation>登录终端节点(&amp;I)</translation>
    </message>
    <message>
        <source>as the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>指定代理</translation>
    </message>
    <message>
        <source>Prox&amp;y</source>
        <translation>代理(&amp;Y)</translation>
    </message>
    <message>
        <source>Proxy a&amp;ddress</source>
        <translation>代理地址(&amp;D)</translation>
    </message>
    <message>
        <source>Further trusted certificates, one file a line</source>
        <translation>额外信任的证书，每行一个文件</translation>
    </message>
    <message>
        <source>Add &amp;file…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Trusted certi&amp;ficates</source>
        <translation>信任的证书(&amp;F)</translation>
    </message>
    <message>
        <source> per second</source>
        <extracomment>Stands after a number: requests per second.</extracomment>
        <translation> 次/秒</translation>
    </message>
    <message>
        <source>Polling at m&amp;ost</source>
        <translation>轮询上限(&amp;O)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Work with them for this session only</source>
        <translation>仅在本次会话中使用(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Keys go to the keychain, never to a settings file.</source>
        <translation>密钥存入钥匙串，绝不写入设置文件。</translation>
    </message>
    <message>
        <source>Keys are read from the vendor&apos;s own variables of this program and kept nowhere.</source>
        <translation>密钥从本程序的云厂商环境变量读取，不作任何保存。</translation>
    </message>
    <message>
        <source>Keys are kept in memory and gone when Belay closes.</source>
        <translation>密钥仅保存在内存中，Belay 关闭后即消失。</translation>
    </message>
    <message>
        <source>Add a trusted certificate</source>
        <translation>添加信任的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionForm</name>
    <message>
        <source>This is not a complete address, such as https://name.example.com.</source>
        <translation>地址不完整，应形如 https://name.example.com。</translation>
    </message>
    <message>
        <source>An address here holds no user name and no password.</source>
        <translation>此处的地址不得包含用户名和密码。</translation>
    </message>
    <message>
        <source>Only https addresses; plain http is allowed to this computer alone.</source>
        <translation>只允许 https 地址；明文 http 仅可用于本机。</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>请为连接命名。</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>已有同名连接。</translation>
    </message>
    <message>
        <source>Say what this environment is called.</source>
        <translation>请填写环境名称。</translation>
    </message>
    <message>
        <source>Name at least one region; groups live in one region each.</source>
        <translation>请至少填写一个区域；每个组位于一个区域。</translation>
    </message>
    <message>
        <source>%1 does not look like a region, such as eu-west-1.</source>
        <extracomment>%1 is what was typed as a region.</extracomment>
        <translation>%1 不像区域名称，应形如 eu-west-1。</translation>
    </message>
    <message>
        <source>A region is there twice.</source>
        <translation>区域重复。</translation>
    </message>
    <message>
        <source>An account here has twelve digits.</source>
        <translation>此处的账户 ID 应为 12 位数字。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>This is not a complete proxy address, such as http://proxy.example.com:3128.</source>
        <translation>代理地址不完整，应形如 http://proxy.example.com:3128。</translation>
    </message>
    <message>
        <source>The proxy&apos;s address holds no password.</source>
        <translation>代理地址不得包含密码。</translation>
    </message>
    <message>
        <source>Between 0.1 and 20 requests per second.</source>
        <translation>每秒 0.1 至 20 个请求。</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>Type the access key id.</source>
        <translation>请输入访问密钥 ID。</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Type the secret key.</source>
        <translation>请输入秘密访问密钥。</translation>
    </message>
    <message>
        <source>Type the account name.</source>
        <translation>请输入账号名。</translation>
    </message>
    <message>
        <source>In production, type the connection&apos;s name to let it start changes.</source>
        <translation>生产环境中，请输入连接名称以允许其发起变更。</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionPresenter</name>
    <message>
        <source>Asking the cloud who this is…</source>
        <translation>正在向云端确认身份…</translation>
    </message>
    <message>
        <source>Signed in as %1, but this connection expects %2. Writing would be blocked.</source>
        <extracomment>%1 is the account signed in to, %2 the one expected.</extracomment>
        <translation>当前登录账号与预期不符：当前为 %1，此连接预期 %2。写操作将被禁止。</translation>
    </message>
    <message>
        <source>Signed in to account %1 as %2.</source>
        <extracomment>%1 is an account, %2 a user or role in it.</extracomment>
        <translation>已以 %2 登录账号 %1。</translation>
    </message>
    <message>
        <source>The settings could not be written: %1</source>
        <extracomment>%1 is what the system said.</extracomment>
        <translation>设置未能写入：%1</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionWords</name>
    <message>
        <source>The keys are in the keychain.</source>
        <translation>密钥在钥匙串中。</translation>
    </message>
    <message>
        <source>The keychain has no keys for this connection.</source>
        <translation>钥匙串中没有此连接的密钥。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>钥匙串已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain&apos;s question was closed without an answer.</source>
        <translation>钥匙串的询问窗口未作回答即被关闭。</translation>
    </message>
    <message>
        <source>The keychain did not answer. It may be waiting for a password in another window.</source>
        <translation>钥匙串没有应答，可能正在另一个窗口等待输入密码。</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>本机没有钥匙串。</translation>
    </message>
    <message>
        <source>There is no session bus, so no keychain can be reached.</source>
        <translation>没有会话总线，无法访问钥匙串。</translation>
    </message>
    <message>
        <source>The keychain stopped while it was asked.</source>
        <translation>钥匙串在询问过程中停止运行。</translation>
    </message>
    <message>
        <source>The keychain could not keep the keys.</source>
        <translation>钥匙串未能保存密钥。</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Alibaba Cloud</source>
        <translation>阿里云</translation>
    </message>
    <message>
        <source>Huawei Cloud</source>
        <translation>华为云</translation>
    </message>
    <message>
        <source>Watch only</source>
        <translation>仅查看</translation>
    </message>
    <message>
        <source>Watch + stop</source>
        <translation>查看并可停止</translation>
    </message>
    <message>
        <source>Full, confirm</source>
        <translation>完全操作 (确认)</translation>
    </message>
    <message>
        <source>Full, type to confirm</source>
        <translation>完全操作 (输入确认)</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>PROD</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>预发</translation>
    </message>
    <message>
        <source>DEV</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>not signed in yet</source>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>needs keys</source>
        <translation>需要密钥</translation>
    </message>
    <message>
        <source>sign-in expired</source>
        <translation>登录已过期</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>wrong account</source>
        <translation>账号不符</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>belay::ConnectionsTreeModel</name>
    <message>
        <source>%1  %2  (%3)</source>
        <extracomment>A connection in the sidebar: %1 environment, %2 name, %3 what is wrong.</extracomment>
        <translation>%1  %2  (%3)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A connection in the sidebar: %1 environment, %2 name.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%1  (%n run)</source>
        <extracomment>A region in the sidebar: %1 its name, %n how many operations run there.</extracomment>
        <translation>
            <numerusform>%1  (%n 个运行中)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::ContentPane</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>belay::DisableProtectionDialog</name>
    <message>
        <source>Disable protection: %1</source>
        <extracomment>%1 is the name of a protection group.</extracomment>
        <translation>关闭容灾保护 (停止保护)：%1</translation>
    </message>
    <message>
        <source>Keep protected</source>
        <translation>保持保护</translation>
    </message>
    <message>
        <source>Disable protection</source>
        <translation>关闭容灾保护</translation>
    </message>
    <message>
        <source>State as last read: %1. It is read once more just before sending.</source>
        <extracomment>%1 is a state of a protection group in capitals.</extracomment>
        <translation>上次读取的状态：%1。发送前会再读取一次。</translation>
    </message>
    <message>
        <source>Type the group &amp;name to continue: %1</source>
        <extracomment>%1 is the name of a protection group, to be typed exactly.</extracomment>
        <translation>请输入组名(&amp;N)以继续：%1</translation>
    </message>
    <message>
        <source>Group name, typed to confirm</source>
        <translation>输入组名以确认</translation>
    </message>
    <message>
        <source>&amp;Reason (kept in the journal)</source>
        <translation>原因 (记入日志)(&amp;R)</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>原因，记入日志</translation>
    </message>
    <message>
        <source>Copy as C&amp;LI</source>
        <translation>复制为 CLI 命令(&amp;L)</translation>
    </message>
</context>
<context>
    <name>belay::EnableProtectionDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an act such as &quot;Enable protection&quot;, %2 the name of a protection group.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copying starts again for %1 instances and %2 replication pairs.</source>
        <extracomment>%1 is a number of servers, %2 a number of pairs of disks.</extracomment>
        <translation>%1 个保护实例和 %2 个复制对将重新开始复制。</translation>
    </message>
    <message>
        <source>Until the first copy is complete, a site failure loses newer data.</source>
        <translation>首次复制完成之前，若站点发生故障，较新的数据会丢失。</translation>
    </message>
    <message>
        <source>The request starts a job of its own. Once started it cannot be cancelled.</source>
        <translation>此请求会启动一个独立任务，任务开始后无法取消。</translation>
    </message>
    <message>
        <source>The servers at the standby site must be shut down before.</source>
        <translation>须先关闭容灾站点的云服务器。</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>原因，记入日志</translation>
    </message>
    <message>
        <source>&amp;Reason (kept in the journal)</source>
        <translation>原因 (记入日志)(&amp;R)</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>Copy as C&amp;LI</source>
        <translation>复制为 CLI 命令(&amp;L)</translation>
    </message>
</context>
<context>
    <name>belay::EnvironmentChip</name>
    <message>
        <source>Environment %1</source>
        <extracomment>Accessible name of the chip: %1 is an environment such as PROD.</extracomment>
        <translation>环境 %1</translation>
    </message>
</context>
<context>
    <name>belay::ErrorWords</name>
    <message>
        <source>%1 The cloud says: %2</source>
        <extracomment>%1 is our sentence about an error, %2 the reason as the cloud worded it.</extracomment>
        <translation>%1 云端原文：%2</translation>
    </message>
    <message>
        <source>The other side refused the connection.</source>
        <translation>对方拒绝连接。</translation>
    </message>
    <message>
        <source>The cloud&apos;s address was not found; the network may be off.</source>
        <translation>找不到云端地址，网络可能已断开。</translation>
    </message>
    <message>
        <source>The network is not reachable.</source>
        <translation>网络不可达。</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>无法建立安全连接。</translation>
    </message>
    <message>
        <source>The other side&apos;s certificate is not trusted.</source>
        <translation>对方的证书不受信任。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>代理未放行请求。</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>未及时收到应答。</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>连接中断。</translation>
    </message>
    <message>
        <source>The answer broke off half-way.</source>
        <translation>应答中途中断。</translation>
    </message>
    <message>
        <source>The answer was larger than any real one.</source>
        <translation>应答大得不合常理。</translation>
    </message>
    <message>
        <source>The answer pointed to another address, which is not followed.</source>
        <translation>应答指向另一个地址，未予跟随。</translation>
    </message>
    <message>
        <source>The connection is not there any more.</source>
        <translation>该连接已不存在。</translation>
    </message>
    <message>
        <source>This connection only watches and stops.</source>
        <translation>此连接仅可查看和停止操作。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>钥匙串已锁定。</translation>
    </message>
    <message>
        <source>The keychain has no keys for this connection.</source>
        <translation>钥匙串中没有此连接的密钥。</translation>
    </message>
    <message>
        <source>The keys of this session are gone; type them again.</source>
        <translation>本次会话的密钥已失效，请重新输入。</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <extracomment>%1 is the name of an environment variable.</extracomment>
        <translation>未设置环境变量 %1。</translation>
    </message>
    <message>
        <source>The keychain could not be read.</source>
        <translation>无法读取钥匙串。</translation>
    </message>
    <message>
        <source>There are no keys to sign with.</source>
        <translation>没有可用于签名的密钥。</translation>
    </message>
    <message>
        <source>The request left and no answer came back: it may have been carried out.</source>
        <translation>请求已发出但没有收到应答：可能已被执行。</translation>
    </message>
    <message>
        <source>The cloud asks to slow down.</source>
        <translation>云端要求降低请求频率 (流控)。</translation>
    </message>
    <message>
        <source>The cloud had a fault of its own.</source>
        <translation>云端自身发生故障。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the cloud&apos;s.</source>
        <translation>本机时钟与云端相差过大。</translation>
    </message>
    <message>
        <source>The keys were refused or have ended.</source>
        <translation>密钥被拒绝或已失效。</translation>
    </message>
    <message>
        <source>Something else stands in the way.</source>
        <translation>与其他操作冲突。</translation>
    </message>
    <message>
        <source>The cloud does not know this.</source>
        <translation>云端没有此对象。</translation>
    </message>
    <message>
        <source>The cloud does not accept the request.</source>
        <translation>云端不接受此请求。</translation>
    </message>
    <message>
        <source>This identity may not do that.</source>
        <translation>当前身份无权执行此操作。</translation>
    </message>
    <message>
        <source>The answer is not one the cloud would give; something in between may have answered.</source>
        <translation>应答不像来自云端，可能由中间设备返回。</translation>
    </message>
    <message>
        <source>Reading was broken off.</source>
        <translation>读取已中断。</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <extracomment>%1 is an error code of the cloud.</extracomment>
        <translation>错误码：%1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <extracomment>%1 is a number such as 403.</extracomment>
        <translation>HTTP 状态码：%1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <extracomment>%1 is an id that the cloud&apos;s support asks for.</extracomment>
        <translation>请求 ID：%1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <extracomment>%1 is text from the cloud or the system.</extracomment>
        <translation>文本：%1</translation>
    </message>
</context>
<context>
    <name>belay::Figures</name>
    <message>
        <source>%1 %2</source>
        <extracomment>One figure of a list: %1 a count, %2 a state such as &quot;failed&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A stretch of time: %1 seconds.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A stretch of time: %1 minutes and %2 seconds, two digits.</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A stretch of time: %1 minutes.</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A stretch of time: %1 hours and %2 minutes, two digits.</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>A stretch of time: %1 days.</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>%1 old</source>
        <extracomment>How old data is: %1 is a stretch of time such as &quot;4 s&quot; or &quot;2 min&quot;.</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 of %2 finished (%3 %)</source>
        <extracomment>%1 targets have ended of %2 in all, which is %3 percent.</extracomment>
        <translation>已完成 %1 / %2 (%3 %)</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <extracomment>Time an operation may still take: %1 to %2 seconds.</extracomment>
        <translation>%1 至 %2 秒</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <extracomment>Time an operation may still take: %1 to %2 minutes.</extracomment>
        <translation>%1 至 %2 分钟</translation>
    </message>
</context>
<context>
    <name>belay::FirstRunPage</name>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>尚未连接任何云。</translation>
    </message>
    <message>
        <source>Connect a cloud</source>
        <translation>连接云</translation>
    </message>
    <message>
        <source>Watch AWS stack sets, Alibaba Cloud stack groups or Huawei Cloud protection groups. A new connection watches and stops; it changes nothing else until you raise its mode.</source>
        <translation>查看 AWS 堆栈集、阿里云资源栈组或华为云保护组。新连接可查看并可停止操作；在您提升其模式之前，不会做其他任何变更。</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>添加连接(&amp;A)…</translation>
    </message>
    <message>
        <source>Try it on the practice range</source>
        <translation>在练习场试用</translation>
    </message>
    <message>
        <source>A cloud that is not real, with operations running and some of them going wrong. Nothing you do there reaches anything real.</source>
        <translation>一个并非真实的云，其中有操作正在运行，也有一些出现问题。您在其中所做的一切都不会触及真实资源。</translation>
    </message>
    <message>
        <source>Open &amp;practice</source>
        <translation>打开练习场(&amp;P)</translation>
    </message>
</context>
<context>
    <name>belay::GroupFacts</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>权限模式</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动部署</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>not provided</source>
        <extracomment>%1 is the start of a hash, %2 a size such as 41 KB.</extracomment>
        <translation>未提供</translation>
    </message>
    <message>
        <source>sha %1, %2</source>
        <translation>sha %1，%2</translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>管理员角色</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>执行角色</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力 (Capabilities)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
</context>
<context>
    <name>belay::GroupWords</name>
    <message>
        <source>unknown</source>
        <extracomment>%1 is a state as the cloud sends it, not known to this program.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown (%1)</source>
        <translation>未知 (%1)</translation>
    </message>
    <message>
        <source>active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>self-managed</source>
        <translation>自助管理</translation>
    </message>
    <message>
        <source>service managed</source>
        <translation>服务管理</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>无偏差</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>有偏差</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>not provided</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>on (new accounts join)</source>
        <translation>开启 (新账号自动加入)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>CREATE</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>UPDATE</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>DETECT DRIFT</source>
        <translation>偏差检测</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>QUEUED</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>OK, %1 FAILED</source>
        <extracomment>%1 is how many targets failed in an operation the cloud calls successful.</extracomment>
        <translation>成功, 其中 %1 个失败</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>current</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>inoperable</source>
        <translation>不可操作</translation>
    </message>
    <message>
        <source>outdated: failed</source>
        <translation>已过时：失败</translation>
    </message>
    <message>
        <source>outdated: cancelled</source>
        <translation>已过时：已取消</translation>
    </message>
    <message>
        <source>outdated: account suspended</source>
        <translation>已过时：账户已暂停</translation>
    </message>
    <message>
        <source>outdated: waiting</source>
        <translation>已过时：等待中</translation>
    </message>
    <message>
        <source>outdated: being changed</source>
        <translation>已过时：正在变更</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Targets: %1 (accounts: %2, regions: %3)</source>
        <extracomment>%1 targets, %2 accounts, %3 regions: numbers.</extracomment>
        <translation>目标：%1 (账号：%2，区域：%3)</translation>
    </message>
    <message>
        <source>current %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>最新 %1</translation>
    </message>
    <message>
        <source>outdated %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>已过时 %1</translation>
    </message>
    <message>
        <source>inoperable %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>不可操作 %1</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>未知 %1</translation>
    </message>
</context>
<context>
    <name>belay::GroupsModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>%1 is the name of a connection, %2 a region.</extracomment>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>资源夹 / OU</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>hidden by the cloud</source>
        <translation>被云端隐藏</translation>
    </message>
</context>
<context>
    <name>belay::GroupsPage</name>
    <message>
        <source>&amp;Update…</source>
        <translation>更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Only &amp;not current</source>
        <translation>仅非最新(&amp;N)</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>筛选组</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>添加连接(&amp;A)…</translation>
    </message>
    <message>
        <source>Facts about the group</source>
        <translation>组的信息</translation>
    </message>
    <message>
        <source>Targets of the group</source>
        <translation>组的目标</translation>
    </message>
    <message>
        <source>Update only these…</source>
        <translation>仅更新所选…</translation>
    </message>
    <message>
        <source>Operations of the group</source>
        <translation>组的操作</translation>
    </message>
    <message>
        <source>Parameters of the group</source>
        <translation>组的参数</translation>
    </message>
    <message>
        <source>Template of the group</source>
        <translation>组的模板</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>No group matches the filter.</source>
        <translation>没有符合筛选条件的组。</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>%1 and %2 are numbers of groups.</extracomment>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Not all of it could be read. %1</source>
        <extracomment>%1 is a sentence about the error.</extracomment>
        <translation>未能全部读取。%1</translation>
    </message>
    <message>
        <source>Reading the rest…</source>
        <translation>正在读取其余部分…</translation>
    </message>
    <message>
        <source>Select a group on the left.</source>
        <translation>请在左侧选择一个组。</translation>
    </message>
    <message>
        <source>This group has no targets yet.</source>
        <translation>此组尚无目标。</translation>
    </message>
    <message>
        <source>Update only these %1…</source>
        <extracomment>%1 is how many targets are selected.</extracomment>
        <translation>仅更新所选 %1 个…</translation>
    </message>
    <message>
        <source>No operation ran on this group yet.</source>
        <translation>此组尚未执行过操作。</translation>
    </message>
    <message>
        <source>This group has no parameters.</source>
        <translation>此组没有参数。</translation>
    </message>
    <message>
        <source>The cloud does not give this group&apos;s template.</source>
        <translation>云端不提供此组的模板。</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>belay::GroupsPresenter</name>
    <message>
        <source>No connection to a cloud with stack groups yet.</source>
        <translation>尚未连接提供堆栈集或资源栈组的云。</translation>
    </message>
    <message>
        <source>%1, %2 could not be read: %3</source>
        <extracomment>%1 is the name of a connection, %2 a region, %3 a sentence about the error.</extracomment>
        <translation>无法读取 %1，%2：%3</translation>
    </message>
    <message>
        <source>Reading groups…</source>
        <translation>正在读取组…</translation>
    </message>
    <message>
        <source>No groups here.</source>
        <translation>此处没有组。</translation>
    </message>
    <message>
        <source>An operation runs on this group. A new update would wait behind it.</source>
        <translation>此组有操作正在运行。新的更新会在其后排队。</translation>
    </message>
    <message>
        <source>An operation runs on this group. A new update would be refused until it has ended.</source>
        <translation>此组有操作正在运行。结束之前，新的更新会被拒绝。</translation>
    </message>
    <message>
        <source>Select a group first.</source>
        <translation>请先选择一个组。</translation>
    </message>
    <message>
        <source>This connection only watches and stops. Raise its mode to start updates.</source>
        <translation>此连接仅可查看和停止操作。提升其模式后才能发起更新。</translation>
    </message>
</context>
<context>
    <name>belay::Header</name>
    <message>
        <source>No connection yet</source>
        <translation>尚无连接</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>delegated admin</source>
        <translation>委托管理员</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <extracomment>%1 is what a connection may do, such as &quot;Watch + stop&quot;.</extracomment>
        <translation>模式：%1</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <extracomment>%1 is how long the keys still last.</extracomment>
        <translation>密钥：%1</translation>
    </message>
</context>
<context>
    <name>belay::HoldToStop</name>
    <message>
        <source>Hold to stop without asking</source>
        <translation>按住即停止操作，不再询问</translation>
    </message>
    <message>
        <source>Hold to stop, release to keep running</source>
        <translation>按住停止操作，松开继续运行</translation>
    </message>
</context>
<context>
    <name>belay::JournalModel</name>
    <message>
        <source>UPDATE %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>STOP %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>停止操作 %1</translation>
    </message>
    <message>
        <source>ENABLE PROTECTION %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>开启保护 %1</translation>
    </message>
    <message>
        <source>PROTECT AGAIN %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>重保护 %1</translation>
    </message>
    <message>
        <source>DISABLE PROTECTION %1</source>
        <extracomment>%1 is the name of a group; an act in the journal.</extracomment>
        <translation>关闭容灾保护 %1</translation>
    </message>
    <message>
        <source>accepted, not settled yet</source>
        <translation>已受理，尚无定论</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无应答</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>OUTCOME UNKNOWN</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a journal entry: %1 is what it is called, %2 what it is.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动的操作</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>定论时间</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送内容</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>依据的状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>守卫</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>belay::JournalPage</name>
    <message>
        <source>Journal of changes</source>
        <translation>变更日志</translation>
    </message>
    <message>
        <source>&amp;Copy entry</source>
        <translation>复制条目(&amp;C)</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>所有结果</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>尚无定论</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>What is known of the entry</source>
        <translation>条目的详细信息</translation>
    </message>
    <message>
        <source>Select an entry to see what is known of it. Secrets and signatures are never stored.</source>
        <translation>选择条目以查看详细信息。密钥和签名从不保存。</translation>
    </message>
    <message>
        <source>No entry matches the filter.</source>
        <translation>没有符合筛选条件的条目。</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>belay::JournalPresenter</name>
    <message>
        <source>The journal could not be read: %1</source>
        <extracomment>%1 is what the system said.</extracomment>
        <translation>无法读取日志：%1</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>The journal was damaged and a new one begun. The old file is kept as %1.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>日志已损坏，已新建日志。旧文件保留为 %1。</translation>
    </message>
    <message>
        <source>Another Belay is writing this journal; here it is only read.</source>
        <translation>另一个 Belay 正在写入此日志，此处仅读取。</translation>
    </message>
    <message>
        <source>Nothing was changed from here yet. Each change is written down here before it is sent.</source>
        <translation>尚未从此处做过任何变更。每次变更在发送前都会先记录在此。</translation>
    </message>
</context>
<context>
    <name>belay::LimitEdit</name>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>accounts per region</source>
        <translation>个账号 / 区域</translation>
    </message>
    <message>
        <source>percent of a region</source>
        <translation>% (每区域)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>belay::MainWindow</name>
    <message>
        <source>1  Operations</source>
        <translation>1  操作</translation>
    </message>
    <message>
        <source>2  Groups</source>
        <translation>2  组</translation>
    </message>
    <message>
        <source>3  Protection</source>
        <translation>3  容灾保护</translation>
    </message>
    <message>
        <source>4  Journal</source>
        <translation>4  日志</translation>
    </message>
    <message>
        <source>Belay</source>
        <translation>Belay</translation>
    </message>
    <message>
        <source>Select an operation to stop.</source>
        <translation>请选择要停止的操作。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>新建连接(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Practice range</source>
        <translation>练习场(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Operations</source>
        <translation>操作(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Protection</source>
        <translation>容灾保护(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>日志(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>上一个问题(&amp;V)</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>下一个窗格(&amp;A)</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>上一个窗格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Strip under the board</source>
        <translation>看板下方信息条(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Normal te&amp;xt</source>
        <translation>正常文字(&amp;X)</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>跟随系统配色(&amp;Y)</translation>
    </message>
    <message>
        <source>Ligh&amp;t</source>
        <translation>浅色(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>Stop lane ready</source>
        <translation>停止通道就绪</translation>
    </message>
    <message>
        <source>Stop lane waits for the network</source>
        <translation>停止通道等待网络</translation>
    </message>
    <message>
        <source>Reading paused</source>
        <extracomment>%1 is how many requests a second may be sent at most.</extracomment>
        <translation>已暂停读取</translation>
    </message>
    <message>
        <source>Polling at most %1 req/s</source>
        <translation>轮询上限 %1 次/秒</translation>
    </message>
    <message>
        <source>Slowed by provider: %1</source>
        <extracomment>%1 is a list of regions, or &quot;none&quot;.</extracomment>
        <translation>被云厂商流控：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>All times local</source>
        <translation>时间均为本地时间</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>操作(&amp;O)</translation>
    </message>
    <message>
        <source>hold F8	Stop without asking</source>
        <translation>按住 F8	停止操作，不再询问</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>本界面的快捷键</translation>
    </message>
</context>
<context>
    <name>belay::OperationDetailPage</name>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Finished of all targets: %1 of %2.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Failed / allowed</source>
        <translation>失败 / 容错</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>First seen at</source>
        <translation>首次出现于</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Parts of the operation</source>
        <translation>操作的各部分</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>Regions against their limits</source>
        <translation>各区域与容错对照</translation>
    </message>
    <message>
        <source>Re&amp;gions</source>
        <translation>区域(&amp;G)</translation>
    </message>
    <message>
        <source>Reasons of failures</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>&amp;Reasons</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>What was asked of the cloud</source>
        <translation>向云端提交的请求</translation>
    </message>
    <message>
        <source>Re&amp;quest</source>
        <translation>请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Allowed failures are counted per region.</source>
        <translation>容错数按区域计算。</translation>
    </message>
    <message>
        <source>&amp;Stop…	F8</source>
        <translation>停止操作(&amp;S)…	F8</translation>
    </message>
    <message>
        <source>&amp;Back to operations</source>
        <translation>返回操作列表(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy reason</source>
        <translation>复制原因(&amp;C)</translation>
    </message>
    <message>
        <source>Stop…  F8</source>
        <translation>停止操作…  F8</translation>
    </message>
    <message>
        <source>Back  Alt+Left</source>
        <translation>返回  Alt+Left</translation>
    </message>
    <message>
        <source>Which targets</source>
        <translation>显示哪些目标</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>全部目标</translation>
    </message>
    <message>
        <source>Filter targets</source>
        <translation>筛选目标</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Reason of the selected target</source>
        <translation>所选目标的原因</translation>
    </message>
    <message>
        <source>No operation</source>
        <translation>没有操作</translation>
    </message>
    <message>
        <source>This operation is not followed any more.</source>
        <translation>已不再跟踪此操作。</translation>
    </message>
    <message>
        <source>It waits for its turn; no target has begun.</source>
        <translation>正在排队，尚无目标开始。</translation>
    </message>
    <message>
        <source>Reading targets…</source>
        <translation>正在读取目标…</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>belay::OperationDetailPresenter</name>
    <message>
        <source>Not read since %1. %2</source>
        <extracomment>%1 is a time of the day, %2 a sentence about what went wrong.</extracomment>
        <translation>自 %1 起未能读取。%2</translation>
    </message>
    <message>
        <source>Targets are still being read; the figures grow.</source>
        <translation>仍在读取目标，数字还会增加。</translation>
    </message>
    <message>
        <source>Left: - (too few targets have finished while this was watched)</source>
        <translation>剩余时间：- (查看期间完成的目标太少)</translation>
    </message>
    <message>
        <source>Left: %1 at the present pace of %2, but likely to end sooner: the limit is near</source>
        <extracomment>%1 is a range such as &quot;95 to 130 min&quot;, %2 how many targets are worked on at once.</extracomment>
        <translation>剩余时间：按当前并发 %2 约 %1，但可能提前结束：已接近容错上限</translation>
    </message>
    <message>
        <source>Left: %1 at the present pace of %2</source>
        <extracomment>%1 is a range such as &quot;95 to 130 min&quot;, %2 how many targets are worked on at once.</extracomment>
        <translation>剩余时间：按当前并发 %2 约 %1</translation>
    </message>
    <message>
        <source>Data %1</source>
        <extracomment>%1 is an age such as &quot;4 s old&quot;.</extracomment>
        <translation>数据为 %1</translation>
    </message>
</context>
<context>
    <name>belay::OperationRequest</name>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number: a share in percent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Allowed failures per region</source>
        <translation>每区域容错数</translation>
    </message>
    <message>
        <source>At a time per region</source>
        <translation>每区域最大并发账号数</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>依次</translation>
    </message>
    <message>
        <source>Failure tolerance</source>
        <translation>容错模式</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Order of regions</source>
        <translation>区域顺序</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>资源夹 / OU</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Home region</source>
        <translation>所在区域</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>State at the cloud</source>
        <translation>云端状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
</context>
<context>
    <name>belay::OperationRow</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is what is done, such as UPDATE, %2 the name of a group.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>NO CHANGE %1 MIN</source>
        <extracomment>%1 is a number of minutes in which no target changed.</extracomment>
        <translation>%1 分钟无变化</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>starts after %1</source>
        <translation>在 %1 之后开始</translation>
    </message>
    <message>
        <source>targets not read</source>
        <translation>未读取目标</translation>
    </message>
    <message>
        <source>reading targets…</source>
        <translation>正在读取目标…</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time of the day.</extracomment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is how long an operation runs, %2 how far its stop has come.</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>belay::OperationsModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Where an operation runs: %1 is a connection, %2 a region.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Operation / group</source>
        <translation>操作 / 组</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Fail</source>
        <extracomment>Header of the column &quot;failures / allowed failures&quot;.</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>belay::PaceConsequences</name>
    <message>
        <source>How many failures a percentage allows is known once the targets are.</source>
        <translation>读取到目标后才能知道该百分比对应多少个容错。</translation>
    </message>
    <message>
        <source>The first failure in a region stops that region.</source>
        <translation>某区域出现第一个失败时，该区域即停止。</translation>
    </message>
    <message>
        <source>Failures allowed in a region: %1. Until then the region goes on, slower each time in strict mode.</source>
        <extracomment>%1 is how many accounts may fail in one region before it stops.</extracomment>
        <translation>每区域容错数：%1。在此之前该区域继续执行；严格模式下每失败一次就减慢。</translation>
    </message>
    <message>
        <source>Failure %1 in a region stops that region, and later regions are never tried.</source>
        <extracomment>%1 is the number of the failure that is one too many.</extracomment>
        <translation>某区域出现第 %1 个失败时，该区域停止，其后的区域不再尝试。</translation>
    </message>
    <message>
        <source>Failure %1 in a region stops that region; the other regions go on.</source>
        <extracomment>%1 is the number of the failure that is one too many.</extracomment>
        <translation>某区域出现第 %1 个失败时，该区域停止，其他区域继续。</translation>
    </message>
    <message>
        <source>Starts with %1 at a time instead of %2: strict mode never runs more than the allowed failures plus one.</source>
        <extracomment>%1 and %2 are numbers of accounts.</extracomment>
        <translation>起始并发为 %1 而非 %2：严格模式的并发数不超过容错数加一。</translation>
    </message>
    <message>
        <source>Accounts changed at a time in a region: %1.</source>
        <extracomment>%1 is how many accounts are changed at the same time in one region.</extracomment>
        <translation>每区域同时变更的账号数：%1。</translation>
    </message>
    <message>
        <source>The cloud may call it successful with failed targets, %1 at most; Belay shows them as failed.</source>
        <extracomment>%1 is the greatest number of failed targets of an operation that is still called successful.</extracomment>
        <translation>即使有失败的目标 (至多 %1 个)，云端仍可能报告成功；Belay 会将其显示为失败。</translation>
    </message>
</context>
<context>
    <name>belay::PacePart</name>
    <message>
        <source>Allowed &amp;failures</source>
        <translation>容错数(&amp;F)</translation>
    </message>
    <message>
        <source>A&amp;t a time</source>
        <translation>最大并发账号数(&amp;T)</translation>
    </message>
    <message>
        <source>not sent (one by one)</source>
        <translation>不发送 (依次)</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>依次</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>not sent (strict)</source>
        <translation>不发送 (严格)</translation>
    </message>
    <message>
        <source>strict: never more than allowed failures</source>
        <translation>严格：失败数绝不超过容错数</translation>
    </message>
    <message>
        <source>soft: keeps the pace, may overshoot</source>
        <translation>宽松：保持节奏，可能超出容错</translation>
    </message>
    <message>
        <source>the cloud&apos;s own order; or such as eu-west-1, us-east-1</source>
        <translation>云端默认顺序；或例如 eu-west-1, us-east-1</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>模式(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Order of regions</source>
        <translation>区域顺序(&amp;O)</translation>
    </message>
    <message>
        <source>What this means</source>
        <extracomment>Heading of a list of sentences about the pace of an update.</extracomment>
        <translation>这意味着</translation>
    </message>
</context>
<context>
    <name>belay::ParametersModel</name>
    <message>
        <source>keep previous</source>
        <translation>保留原值</translation>
    </message>
    <message>
        <source>this value</source>
        <translation>使用此值</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 changed, %2 kept, %3 need attention</source>
        <extracomment>Parameters of an update: %1 changed, %2 kept, %3 that keep it from starting.</extracomment>
        <translation>更改 %1 个，保留 %2 个，需要关注 %3 个</translation>
    </message>
    <message>
        <source>%1 changed, %2 kept</source>
        <extracomment>Parameters of an update: %1 changed, %2 kept.</extracomment>
        <translation>更改 %1 个，保留 %2 个</translation>
    </message>
</context>
<context>
    <name>belay::ParametersPart</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>The template has no parameters.</source>
        <translation>模板没有参数。</translation>
    </message>
    <message>
        <source>%1. Every parameter is sent; double-click or F2 changes a value.</source>
        <extracomment>%1 is such as &quot;1 changed, 6 kept&quot;.</extracomment>
        <translation>%1。所有参数都会发送；双击或按 F2 可更改值。</translation>
    </message>
</context>
<context>
    <name>belay::PermissionsPart</name>
    <message>
        <source>&amp;Replace the group&apos;s tags by these, one key=value a line</source>
        <translation>用以下标签替换组的标签，每行一个 key=value(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>Description of the &amp;operation</source>
        <translation>操作描述(&amp;O)</translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>self-managed</source>
        <translation>自助管理</translation>
    </message>
    <message>
        <source>service managed</source>
        <translation>服务管理</translation>
    </message>
    <message>
        <source>&amp;Permission model</source>
        <translation>权限模式(&amp;P)</translation>
    </message>
    <message>
        <source>the provider&apos;s default</source>
        <translation>云厂商默认</translation>
    </message>
    <message>
        <source>&amp;Administration role</source>
        <translation>管理员角色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Execution role</source>
        <translation>执行角色(&amp;E)</translation>
    </message>
    <message>
        <source>on: new accounts join</source>
        <translation>开启：新账号自动加入</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A&amp;utomatic deployment</source>
        <translation>自动部署(&amp;U)</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>keep its stacks</source>
        <translation>保留其堆栈</translation>
    </message>
    <message>
        <source>delete its stacks</source>
        <translation>删除其堆栈</translation>
    </message>
    <message>
        <source>When an account &amp;leaves</source>
        <translation>账号离开时(&amp;L)</translation>
    </message>
    <message>
        <source>Depends o&amp;n</source>
        <translation>依赖于(&amp;N)</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认的能力</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>on: a second operation waits in line</source>
        <translation>开启：第二个操作排队等待</translation>
    </message>
    <message>
        <source>off: a second operation is refused</source>
        <translation>关闭：第二个操作被拒绝</translation>
    </message>
    <message>
        <source>&amp;Queueing</source>
        <translation>排队(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>belay::PracticeBanner</name>
    <message>
        <source>Practice range - nothing here is real</source>
        <translation>练习场 - 此处均非真实资源</translation>
    </message>
    <message>
        <source>PRACTICE - NOTHING HERE IS REAL</source>
        <translation>练习场 - 此处均非真实资源</translation>
    </message>
</context>
<context>
    <name>belay::ProgressStrip</name>
    <message>
        <source>Replication pairs done</source>
        <translation>已完成的复制对</translation>
    </message>
    <message>
        <source>%v of %m pairs done</source>
        <extracomment>%v and %m are numbers of replication pairs; Qt fills them in.</extracomment>
        <translation>已完成 %v / %m 个复制对</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionFacts</name>
    <message>
        <source>This connection only watches and stops. Raise its mode to change protection.</source>
        <translation>此连接仅可查看和停止操作。提升其模式后才能更改容灾保护。</translation>
    </message>
    <message>
        <source>A request for this group is under way.</source>
        <translation>此组有请求正在处理。</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>%1 is an act such as &quot;Disable protection&quot;; it opens a dialog, hence the dots.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Try again: %1…</source>
        <extracomment>%1 is an act such as &quot;Disable protection&quot;; it failed the last time. It opens a dialog, hence the dots.</extracomment>
        <translation>重试：%1…</translation>
    </message>
    <message>
        <source>[%1]</source>
        <extracomment>%1 is a state in a row of states; this one is where the group is.</extracomment>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Production now</source>
        <translation>当前生产站点</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>容灾站点</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步进度</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>保护类型</translation>
    </message>
    <message>
        <source>per pair</source>
        <translation>按复制对</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>保护实例</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>容灾演练</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状态</translation>
    </message>
    <message>
        <source>Protection status</source>
        <translation>保护状态</translation>
    </message>
    <message>
        <source>Replication status</source>
        <translation>复制状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更时间</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>This turns disaster recovery off for %1 instances and %2 replication pairs.</source>
        <extracomment>%1 is a number of servers, %2 a number of pairs of disks.</extracomment>
        <translation>这会关闭 %1 个保护实例和 %2 个复制对的容灾保护。</translation>
    </message>
    <message>
        <source>Copying from %1 to %2 ends for all of them.</source>
        <extracomment>%1 and %2 are availability zones.</extracomment>
        <translation>它们从 %1 到 %2 的复制将全部结束。</translation>
    </message>
    <message>
        <source>Until protection is enabled again, a site failure loses newer data.</source>
        <translation>在重新开启保护之前，若站点发生故障，较新的数据会丢失。</translation>
    </message>
    <message>
        <source>The request starts a job of its own. Once started it cannot be cancelled.</source>
        <translation>此请求会启动一个独立任务，任务开始后无法取消。</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>保护实例</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>%1 is the name of a connection, %2 a region.</extracomment>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步进度</translation>
    </message>
    <message>
        <source>Production server</source>
        <translation>生产云服务器</translation>
    </message>
    <message>
        <source>Standby server</source>
        <translation>容灾云服务器</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>%1 is a size in gigabytes.</extracomment>
        <translation>容量</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Error as reported</source>
        <translation>云端报告的错误</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败项</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionPage</name>
    <message>
        <source>This cloud does not list running jobs. Jobs started elsewhere are inferred from the group state.</source>
        <translation>该云不列出正在运行的任务。在别处启动的任务由组状态推断。</translation>
    </message>
    <message>
        <source>&amp;Enable protection…</source>
        <translation>开启保护(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Disable protection…</source>
        <translation>关闭容灾保护(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Copy support bundle</source>
        <translation>复制支持信息(&amp;C)</translation>
    </message>
    <message>
        <source>/ filter…</source>
        <translation>/ 筛选…</translation>
    </message>
    <message>
        <source>Filter protection groups</source>
        <translation>筛选保护组</translation>
    </message>
    <message>
        <source>Protection groups</source>
        <translation>保护组</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>添加连接(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Problems first</source>
        <translation>问题优先(&amp;P)</translation>
    </message>
    <message>
        <source>Facts about the group</source>
        <translation>保护组的信息</translation>
    </message>
    <message>
        <source>What you can do from this state</source>
        <translation>此状态下可执行的操作</translation>
    </message>
    <message>
        <source>Copy support bundle</source>
        <translation>复制支持信息</translation>
    </message>
    <message>
        <source>ids, times, codes, no secrets</source>
        <translation>ID、时间、错误码，不含密钥</translation>
    </message>
    <message>
        <source>Usual course of states</source>
        <translation>通常的状态变化</translation>
    </message>
    <message>
        <source>Parts of the last job, one per replication pair</source>
        <translation>最近任务的子任务，每个复制对一个</translation>
    </message>
    <message>
        <source>Protected instances</source>
        <translation>保护实例</translation>
    </message>
    <message>
        <source>Replication pairs</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Failed tasks</source>
        <translation>失败任务</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>保护实例</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>复制对</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No protection group matches the filter.</source>
        <translation>没有符合筛选条件的保护组。</translation>
    </message>
    <message>
        <source>Select a protection group on the left.</source>
        <translation>请在左侧选择一个保护组。</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <extracomment>%1 is the name of a protection group, %2 its state in capitals.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This group protects no instances yet.</source>
        <translation>此组尚无保护实例。</translation>
    </message>
    <message>
        <source>This group has no replication pairs yet.</source>
        <translation>此组尚无复制对。</translation>
    </message>
    <message>
        <source>No job was started from here in this session. This cloud lists only failed jobs of others.</source>
        <translation>本次会话中未从此处启动过任务。对于其他任务，该云只列出失败的任务。</translation>
    </message>
    <message>
        <source>No failed tasks are reported for this group.</source>
        <translation>此组没有失败任务。</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>allowed; asks for the group&apos;s name</source>
        <translation>可用，需输入组名</translation>
    </message>
    <message>
        <source>There is no brake here: this cloud cannot cancel a job once it has started, and disabling protection is a change of its own, not a brake.</source>
        <translation>此处没有刹车：任务开始后该云无法取消；关闭容灾保护本身是一次变更，不是刹车。</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>容灾保护</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionPresenter</name>
    <message>
        <source>No connection to a cloud with protection groups yet.</source>
        <translation>尚未连接提供保护组的云。</translation>
    </message>
    <message>
        <source>%1, %2 could not be read: %3</source>
        <extracomment>%1 is the name of a connection, %2 a region, %3 a sentence about the error.</extracomment>
        <translation>无法读取 %1，%2：%3</translation>
    </message>
    <message>
        <source>Reading protection groups…</source>
        <translation>正在读取保护组…</translation>
    </message>
    <message>
        <source>No protection groups here.</source>
        <translation>此处没有保护组。</translation>
    </message>
</context>
<context>
    <name>belay::ProtectionWords</name>
    <message>
        <source>not provided</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number from 0 to 100.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>CREATING</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>AVAILABLE</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>开启保护中</translation>
    </message>
    <message>
        <source>ERROR-STARTING</source>
        <translation>开启保护失败</translation>
    </message>
    <message>
        <source>PROTECTED</source>
        <translation>保护中</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>正在关闭容灾保护</translation>
    </message>
    <message>
        <source>ERROR-STOPPING</source>
        <translation>关闭容灾保护失败</translation>
    </message>
    <message>
        <source>REVERSING</source>
        <translation>切换中</translation>
    </message>
    <message>
        <source>ERROR-REVERSING</source>
        <translation>切换失败</translation>
    </message>
    <message>
        <source>FAILING-OVER</source>
        <translation>故障切换中</translation>
    </message>
    <message>
        <source>FAILED-OVER</source>
        <translation>已故障切换</translation>
    </message>
    <message>
        <source>ERROR-FAILING-OVER</source>
        <translation>故障切换失败</translation>
    </message>
    <message>
        <source>REPROTECTING</source>
        <translation>重保护中</translation>
    </message>
    <message>
        <source>ERROR-REPROTECTING</source>
        <translation>重保护失败</translation>
    </message>
    <message>
        <source>DELETING</source>
        <translation>删除中</translation>
    </message>
    <message>
        <source>ERROR-DELETING</source>
        <translation>删除失败</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>创建失败</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <extracomment>%1 is a state as the cloud sends it, not known to this program.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>UNKNOWN (%1)</source>
        <translation>未知 (%1)</translation>
    </message>
    <message>
        <source>The group is being created.</source>
        <translation>正在创建保护组。</translation>
    </message>
    <message>
        <source>Not protected: nothing is copied to the standby site.</source>
        <translation>未受保护：没有数据复制到容灾站点。</translation>
    </message>
    <message>
        <source>Protection is being enabled; copying starts again.</source>
        <translation>正在开启保护，重新开始复制。</translation>
    </message>
    <message>
        <source>Enabling protection failed. The group is not protected.</source>
        <translation>开启保护失败。此组未受保护。</translation>
    </message>
    <message>
        <source>Protected: data is copied to the standby site.</source>
        <translation>保护中：数据正复制到容灾站点。</translation>
    </message>
    <message>
        <source>Protection is being disabled.</source>
        <translation>正在关闭容灾保护。</translation>
    </message>
    <message>
        <source>Disabling protection failed part of the way. Some pairs may not be copied any more.</source>
        <translation>关闭容灾保护中途失败。部分复制对可能已不再复制。</translation>
    </message>
    <message>
        <source>Production is moving to the other site.</source>
        <translation>生产正在切换到另一站点。</translation>
    </message>
    <message>
        <source>Moving production to the other site failed.</source>
        <translation>生产切换到另一站点失败。</translation>
    </message>
    <message>
        <source>Production is failing over to the standby site.</source>
        <translation>生产正在故障切换到容灾站点。</translation>
    </message>
    <message>
        <source>Failed over: production runs at the standby site and is not protected.</source>
        <translation>已故障切换：生产在容灾站点运行，未受保护。</translation>
    </message>
    <message>
        <source>The failover failed.</source>
        <translation>故障切换失败。</translation>
    </message>
    <message>
        <source>Protection is being enabled again after a failover.</source>
        <translation>故障切换后正在重保护。</translation>
    </message>
    <message>
        <source>Protecting again after the failover failed. The group is not protected.</source>
        <translation>故障切换后重保护失败。此组未受保护。</translation>
    </message>
    <message>
        <source>The group is being deleted.</source>
        <translation>正在删除保护组。</translation>
    </message>
    <message>
        <source>Deleting the group failed.</source>
        <translation>删除保护组失败。</translation>
    </message>
    <message>
        <source>Creating the group failed.</source>
        <translation>创建保护组失败。</translation>
    </message>
    <message>
        <source>The cloud reports a state this program does not know.</source>
        <translation>云端报告了本程序不认识的状态。</translation>
    </message>
    <message>
        <source>Enable protection</source>
        <translation>开启保护</translation>
    </message>
    <message>
        <source>Protect again</source>
        <translation>重保护</translation>
    </message>
    <message>
        <source>Disable protection</source>
        <translation>关闭容灾保护</translation>
    </message>
    <message>
        <source>The group has no replication pairs.</source>
        <translation>此组没有复制对。</translation>
    </message>
    <message>
        <source>Not while the group is changing.</source>
        <translation>组正在变更，暂不可用。</translation>
    </message>
    <message>
        <source>Not from %1: possible from AVAILABLE and ERROR-STARTING.</source>
        <extracomment>%1 is a state of a protection group in capitals.</extracomment>
        <translation>“%1”状态下不可用：仅可在“可用”和“开启保护失败”状态下执行。</translation>
    </message>
    <message>
        <source>Not from %1: possible from FAILED-OVER and ERROR-REPROTECTING.</source>
        <extracomment>%1 is a state of a protection group in capitals.</extracomment>
        <translation>“%1”状态下不可用：仅可在“已故障切换”和“重保护失败”状态下执行。</translation>
    </message>
    <message>
        <source>Not from %1: possible from PROTECTED and ERROR-STOPPING.</source>
        <extracomment>%1 is a state of a protection group in capitals.</extracomment>
        <translation>“%1”状态下不可用：仅可在“保护中”和“关闭容灾保护失败”状态下执行。</translation>
    </message>
    <message>
        <source>state read</source>
        <translation>读取状态</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>job running</source>
        <translation>任务运行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>goal reached</source>
        <translation>已达到目标</translation>
    </message>
    <message>
        <source>Reading the group&apos;s state once more before sending.</source>
        <translation>发送前再读取一次组的状态。</translation>
    </message>
    <message>
        <source>Written to the journal, not sent yet.</source>
        <translation>已写入日志，尚未发送。</translation>
    </message>
    <message>
        <source>Sent, no answer yet.</source>
        <translation>已发送，尚无应答。</translation>
    </message>
    <message>
        <source>Accepted by the cloud: a job has started.</source>
        <translation>云端已受理：任务已启动。</translation>
    </message>
    <message>
        <source>The job is running. It cannot be cancelled.</source>
        <translation>任务正在运行，无法取消。</translation>
    </message>
    <message>
        <source>Finished: the group is not protected any more.</source>
        <translation>已完成：此组不再受保护。</translation>
    </message>
    <message>
        <source>Finished: the group is protected.</source>
        <translation>已完成：此组受保护。</translation>
    </message>
    <message>
        <source>The job failed.</source>
        <translation>任务失败。</translation>
    </message>
    <message>
        <source>Refused by the cloud; nothing was started.</source>
        <translation>被云端拒绝，未启动任何任务。</translation>
    </message>
    <message>
        <source>Not sent: the group&apos;s state changed meanwhile.</source>
        <translation>未发送：组的状态在此期间发生了变化。</translation>
    </message>
    <message>
        <source>Sent, but the answer was lost. The group&apos;s state is being read to find out.</source>
        <translation>已发送，但应答丢失。正在读取组的状态以确认结果。</translation>
    </message>
    <message>
        <source>As far as can be seen the request never arrived. It may be sent again.</source>
        <translation>据目前所见，请求从未到达。可以再次发送。</translation>
    </message>
    <message>
        <source>The group has reached the goal; it cannot be told whether this request did it.</source>
        <translation>组已达到目标状态，但无法判断是否由此请求所致。</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>disable protection</source>
        <translation>关闭容灾保护</translation>
    </message>
    <message>
        <source>enable protection</source>
        <translation>开启保护</translation>
    </message>
    <message>
        <source>protect again</source>
        <translation>重保护</translation>
    </message>
    <message>
        <source>fail over</source>
        <translation>故障切换</translation>
    </message>
    <message>
        <source>move production</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>disabling protection failed</source>
        <translation>关闭容灾保护失败</translation>
    </message>
    <message>
        <source>enabling protection failed</source>
        <translation>开启保护失败</translation>
    </message>
    <message>
        <source>protecting again failed</source>
        <translation>重保护失败</translation>
    </message>
    <message>
        <source>failing over failed</source>
        <translation>故障切换失败</translation>
    </message>
    <message>
        <source>moving production failed</source>
        <translation>切换失败</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>production disk cannot be read or written</source>
        <translation>生产云硬盘无法读写</translation>
    </message>
    <message>
        <source>replication link broken</source>
        <translation>复制链路中断</translation>
    </message>
</context>
<context>
    <name>belay::ReviewPart</name>
    <message>
        <source>What will be sent</source>
        <translation>将要发送的内容</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需要留意的内容</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>原因，记入日志</translation>
    </message>
    <message>
        <source>Rea&amp;son (kept in the journal)</source>
        <translation>原因 (记入日志)(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;ype %1 to update it</source>
        <extracomment>%1 is the name of the group that is about to be updated.</extracomment>
        <translation>输入 %1 以更新(&amp;Y)</translation>
    </message>
    <message>
        <source>Name of the group, typed to confirm</source>
        <translation>输入组名以确认</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>没有阻碍。</translation>
    </message>
</context>
<context>
    <name>belay::SecretField</name>
    <message>
        <source>entered, length %1</source>
        <extracomment>Stands in an empty password field; %1 is how many characters were entered.</extracomment>
        <translation>已输入，长度 %1</translation>
    </message>
</context>
<context>
    <name>belay::Sidebar</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>New connection (Ctrl+N)</source>
        <translation>新建连接 (Ctrl+N)</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>belay::StageStrip</name>
    <message>
        <source>Stages of the stop</source>
        <translation>停止操作的各阶段</translation>
    </message>
</context>
<context>
    <name>belay::StateWords</name>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message numerus="yes">
        <source>OK, %n FAILED</source>
        <extracomment>%n is how many targets failed although the cloud calls the operation successful.</extracomment>
        <translation>
            <numerusform>成功, 其中 %n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>QUEUED</source>
        <translation>排队中</translation>
    </message>
    <message numerus="yes">
        <source>STOPPING, %n LEFT</source>
        <extracomment>%n is how many targets still work while the operation is being stopped.</extracomment>
        <translation>
            <numerusform>正在收尾: 剩余 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>SKIPPED</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>HIGH</source>
        <translation>高</translation>
    </message>
    <message>
        <source>MED</source>
        <translation>中</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>低</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Risk %1</source>
        <extracomment>%1 is a number of risk points, here and in the lines that follow.</extracomment>
        <translation>风险 %1</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>环境：%1</translation>
    </message>
    <message>
        <source>Allowed failures used: %1</source>
        <translation>容错消耗：%1</translation>
    </message>
    <message>
        <source>Forecast: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message>
        <source>Nothing moves: %1</source>
        <translation>无变化：%1</translation>
    </message>
    <message>
        <source>No fresh data: %1</source>
        <translation>数据滞后：%1</translation>
    </message>
    <message>
        <source>unlikely over limit</source>
        <translation>不太可能超出容错</translation>
    </message>
    <message>
        <source>possibly over limit</source>
        <translation>可能超出容错</translation>
    </message>
    <message>
        <source>LIKELY over limit</source>
        <translation>很可能超出容错</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>已超出容错</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>may never start</source>
        <translation>可能不会开始</translation>
    </message>
    <message>
        <source>Written to journal</source>
        <translation>已写入日志</translation>
    </message>
    <message>
        <source>Sent on the stop lane</source>
        <translation>已通过停止通道发送</translation>
    </message>
    <message>
        <source>Accepted by the cloud (this is not yet stopped)</source>
        <translation>云端已受理 (尚未停止)</translation>
    </message>
    <message>
        <source>Cloud reports STOPPING</source>
        <translation>云端报告 STOPPING</translation>
    </message>
    <message>
        <source>Draining: started targets still working</source>
        <translation>正在收尾: 已开始的目标仍在变更</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Too late: it had ended</source>
        <translation>为时已晚：操作已结束</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未受理</translation>
    </message>
    <message>
        <source>Sent, no answer yet: looking what happened</source>
        <translation>已发送，尚无应答：正在确认结果</translation>
    </message>
    <message>
        <source>stop written</source>
        <translation>停止请求已写入</translation>
    </message>
    <message>
        <source>stop sent</source>
        <translation>停止请求已发送</translation>
    </message>
    <message>
        <source>stop accepted, not yet stopped</source>
        <translation>云端已受理 (尚未停止)</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>正在收尾</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>已由您停止</translation>
    </message>
    <message>
        <source>ended before the stop</source>
        <translation>停止前已结束</translation>
    </message>
    <message>
        <source>stop not accepted</source>
        <translation>停止请求未受理</translation>
    </message>
    <message>
        <source>stop sent, no answer yet</source>
        <translation>停止请求已发送，尚无应答</translation>
    </message>
</context>
<context>
    <name>belay::StopDialog</name>
    <message>
        <source>Stop operation: %1</source>
        <extracomment>Title of the stop dialog: %1 is an operation such as &quot;UPDATE baseline-iam&quot;.</extracomment>
        <translation>停止操作：%1</translation>
    </message>
    <message>
        <source>&amp;Note for the journal</source>
        <translation>日志备注(&amp;N)</translation>
    </message>
    <message>
        <source>Copy as &amp;CLI</source>
        <translation>复制为 CLI 命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep running  Esc</source>
        <translation>继续运行(&amp;K)  Esc</translation>
    </message>
    <message>
        <source>&amp;Stop operation</source>
        <translation>停止操作(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>查看结果(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Send &amp;again</source>
        <translation>再次发送(&amp;A)</translation>
    </message>
    <message>
        <source>Copy as C&amp;LI</source>
        <translation>复制为 CLI 命令(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>You can close this. The row on the board keeps showing the stage.</source>
        <translation>可以关闭此窗口，看板中的行会继续显示进展。</translation>
    </message>
</context>
<context>
    <name>belay::StopPresenter</name>
    <message>
        <source>run to their end; the cloud does not interrupt them</source>
        <translation>会执行到结束，云端不会中断</translation>
    </message>
    <message>
        <source>are expected to finish; this cloud does not say</source>
        <translation>预计会执行完，该云未作说明</translation>
    </message>
    <message>
        <source>already changed</source>
        <translation>已变更</translation>
    </message>
    <message>
        <source>stay as they are, new version</source>
        <translation>保持现状 (新版本)</translation>
    </message>
    <message>
        <source>changing right now</source>
        <translation>正在变更</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>will be cancelled, stay on the old version</source>
        <translation>将被取消，保持旧版本</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stay failed</source>
        <translation>保持失败</translation>
    </message>
    <message>
        <source>cancelled or skipped</source>
        <translation>已取消或已跳过</translation>
    </message>
    <message>
        <source>stay on the old version</source>
        <translation>保持旧版本</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>the cloud uses a word nobody here knows</source>
        <translation>云端使用了此处不认识的状态</translation>
    </message>
    <message>
        <source>The journal could not be written; the stop was sent all the same</source>
        <translation>日志未能写入，但停止请求仍已发送</translation>
    </message>
    <message>
        <source>%1 s after your click</source>
        <extracomment>%1 is a number of seconds such as 0.17.</extracomment>
        <translation>点击后 %1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <extracomment>%n started targets are still working.</extracomment>
        <translation>
            <numerusform>剩余 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>This operation is not followed any more.</source>
        <translation>已不再跟踪此操作。</translation>
    </message>
    <message>
        <source>%1 / %2 / %3 / op %4</source>
        <extracomment>Where an operation runs: %1 connection, %2 cloud, %3 region, %4 the operation&apos;s id.</extracomment>
        <translation>%1 / %2 / %3 / 操作 %4</translation>
    </message>
    <message>
        <source>If you stop now (the targets have not all been read yet)</source>
        <translation>若现在停止 (目标尚未全部读取)</translation>
    </message>
    <message>
        <source>If you stop now (numbers are %1 old and may have changed)</source>
        <extracomment>%1 is a stretch of time such as &quot;2 min&quot;.</extracomment>
        <translation>若现在停止 (数据为 %1前，可能已变化)</translation>
    </message>
    <message>
        <source>If you stop now (numbers from %1 ago)</source>
        <extracomment>%1 is a stretch of time such as &quot;4 s&quot;.</extracomment>
        <translation>若现在停止 (数据为 %1前)</translation>
    </message>
    <message>
        <source>This only reads; stopping it changes nothing at the targets.</source>
        <translation>此操作只读取，停止它不会改变目标。</translation>
    </message>
    <message>
        <source>Stopping is not undoing. The group definition already points to the new version, so later updates and newly joined accounts will receive it.</source>
        <translation>停止不等于撤销。组定义已指向新版本，因此后续更新和新加入的账号都会采用新版本。</translation>
    </message>
    <message>
        <source>unstarted cancelled, started finish</source>
        <translation>未开始的取消，已开始的执行完</translation>
    </message>
    <message>
        <source>unstarted cancelled; started not stated</source>
        <translation>未开始的取消，已开始的未作说明</translation>
    </message>
    <message>
        <source>Sign-in: %1    Provider wording: %2</source>
        <extracomment>%1 is what is known of the sign-in, %2 how the provider says what a stop does.</extracomment>
        <translation>登录：%1    云厂商说明：%2</translation>
    </message>
    <message>
        <source>Ended by itself at %1, nothing to stop. %2</source>
        <extracomment>%1 is a time of the day, %2 the final counts.</extracomment>
        <translation>已于 %1 自行结束，无需停止。%2</translation>
    </message>
    <message>
        <source>This sign-in may not stop. %1</source>
        <translation>当前登录无权停止操作。%1</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n times.</source>
        <extracomment>After a sentence about an error: %n is how often a stop was sent.</extracomment>
        <translation>
            <numerusform>已发送 %n 次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belay::TargetsModel</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>One target for screen readers: %1 account, %2 region, %3 state, %4 reason.</extracomment>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>资源夹 / OU</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is an account, %2 a region.</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>belay::TargetsPart</name>
    <message>
        <source>every account; or one account a line</source>
        <translation>所有账号；或每行一个账号</translation>
    </message>
    <message>
        <source>every folder; or one folder a line</source>
        <translation>所有资源夹 / OU；或每行一个</translation>
    </message>
    <message>
        <source>every account in them; or one account a line</source>
        <translation>其中的所有账号；或每行一个账号</translation>
    </message>
    <message>
        <source>&amp;Leave existing targets as they are</source>
        <translation>保持已有目标不变(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing named means every target of the group.</source>
        <translation>不指定即为组的所有目标。</translation>
    </message>
    <message>
        <source>Nothing named means every target of the group: %1 now.</source>
        <translation>不指定即为组的所有目标：目前 %1 个。</translation>
    </message>
    <message>
        <source>every region; or such as eu-west-1, us-east-1</source>
        <translation>所有区域；或例如 eu-west-1, us-east-1</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;olders</source>
        <translation>资源夹 / OU(&amp;O)</translation>
    </message>
    <message>
        <source>Accounts &amp;in them</source>
        <translation>其中的账号(&amp;I)</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>only these accounts of the folders</source>
        <translation>仅资源夹 / OU 中的这些账号</translation>
    </message>
    <message>
        <source>the folders without these accounts</source>
        <translation>资源夹 / OU 中除这些账号之外</translation>
    </message>
    <message>
        <source>the folders and these accounts</source>
        <translation>资源夹 / OU 以及这些账号</translation>
    </message>
    <message>
        <source>Folders and accoun&amp;ts</source>
        <translation>资源夹 / OU 与账号(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;ddress of a list</source>
        <translation>列表地址(&amp;D)</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>部署</translation>
    </message>
</context>
<context>
    <name>belay::TemplatePart</name>
    <message>
        <source>&amp;Keep the current template</source>
        <translation>保留当前模板(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Type it or open a file</source>
        <translation>输入或打开文件(&amp;T)</translation>
    </message>
    <message>
        <source>Read it from an a&amp;ddress</source>
        <translation>从地址读取(&amp;D)</translation>
    </message>
    <message>
        <source>One &amp;stored at the provider</source>
        <translation>使用云端保存的模板(&amp;S)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文本(&amp;X)</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>地址(&amp;R)</translation>
    </message>
    <message>
        <source>Template &amp;id</source>
        <translation>模板 ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Template text</source>
        <translation>模板文本</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <extracomment>%1 and %2 are numbers of bytes.</extracomment>
        <translation>%1 / %2 字节</translation>
    </message>
    <message>
        <source>Reading the template&apos;s parameters…</source>
        <translation>正在读取模板的参数…</translation>
    </message>
    <message>
        <source>The template could not be read: %1</source>
        <extracomment>%1 is a sentence about the error.</extracomment>
        <translation>无法读取模板：%1</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>打开模板</translation>
    </message>
    <message>
        <source>Templates (*.yaml *.yml *.json *.template)</source>
        <translation>模板 (*.yaml *.yml *.json *.template)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read as a template.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>无法将 %1 读取为模板。</translation>
    </message>
</context>
<context>
    <name>belay::UpdateDialog</name>
    <message>
        <source>Update %1</source>
        <extracomment>%1 is the name of a group.</extracomment>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>Copy as C&amp;LI</source>
        <translation>复制为 CLI 命令(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Start &amp;update</source>
        <translation>开始更新(&amp;U)</translation>
    </message>
    <message>
        <source>What you entered is lost when this closes.</source>
        <translation>关闭后，已输入的内容将丢失。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>1 Template</source>
        <translation>1 模板</translation>
    </message>
    <message>
        <source>2 Parameters</source>
        <translation>2 参数</translation>
    </message>
    <message>
        <source>3 Targets</source>
        <translation>3 目标</translation>
    </message>
    <message>
        <source>4 Pace</source>
        <translation>4 节奏</translation>
    </message>
    <message>
        <source>5 Permissions and more</source>
        <translation>5 权限及其他</translation>
    </message>
    <message>
        <source>6 Review</source>
        <translation>6 复核</translation>
    </message>
    <message>
        <source>Reading the group, its template and its parameters…</source>
        <translation>正在读取组及其模板和参数…</translation>
    </message>
    <message>
        <source>The group could not be read, so it cannot be updated safely. %1</source>
        <extracomment>%1 is a sentence about the error.</extracomment>
        <translation>无法读取组，因此不能安全更新。%1</translation>
    </message>
    <message>
        <source>Writing to the journal and sending…</source>
        <translation>正在写入日志并发送…</translation>
    </message>
    <message>
        <source>Not sent: the last check found something, see the review.</source>
        <translation>未发送：最后检查发现问题，请见复核页。</translation>
    </message>
    <message>
        <source>The request left and no answer came back. Look at the group&apos;s operations and the journal before trying again.</source>
        <translation>请求已发出但没有收到应答。重试之前，请先查看组的操作和日志。</translation>
    </message>
    <message>
        <source>%1 (✕ %2)</source>
        <extracomment>A tab of the form: %1 is its title, %2 how many fields in it are wrong.</extracomment>
        <translation>%1 (✕ %2)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>belay::UpdateForm</name>
    <message>
        <source>This connection only watches and stops. Raise its mode to start updates.</source>
        <translation>此连接仅可查看和停止操作。提升其模式后才能发起更新。</translation>
    </message>
    <message>
        <source>Needs attention before it can start: %1</source>
        <extracomment>%1 is how many entries of the form are wrong.</extracomment>
        <translation>开始前需要处理：%1 处</translation>
    </message>
    <message>
        <source>The template could not be read.</source>
        <translation>无法读取模板。</translation>
    </message>
    <message>
        <source>The template is being read.</source>
        <translation>正在读取模板。</translation>
    </message>
    <message>
        <source>Type %1 to start the update.</source>
        <extracomment>%1 is the name of the group.</extracomment>
        <translation>输入 %1 以开始更新。</translation>
    </message>
</context>
<context>
    <name>belay::UpdatePresenter</name>
    <message>
        <source>The cloud could not read this template.</source>
        <translation>云端无法读取此模板。</translation>
    </message>
</context>
<context>
    <name>belay::UpdateReview</name>
    <message>
        <source>kept: %1</source>
        <extracomment>%1 is the start of a hash.</extracomment>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>%1 → %2, %3 bytes</source>
        <extracomment>%1 and %2 are starts of hashes, %3 a number of bytes.</extracomment>
        <translation>%1 → %2，%3 字节</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is an address.</extracomment>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>stored template %1, version %2</source>
        <translation>云端模板 %1，版本 %2</translation>
    </message>
    <message>
        <source>stored template %1, latest version</source>
        <extracomment>%1 is the id of a stored template.</extracomment>
        <translation>云端模板 %1，最新版本</translation>
    </message>
    <message>
        <source>folders: %1; accounts: %2; regions: %3</source>
        <extracomment>%1 folders, %2 accounts, %3 regions: lists.</extracomment>
        <translation>资源夹 / OU：%1；账号：%2；区域：%3</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>all in them</source>
        <translation>其中全部</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>accounts: %1; regions: %2</source>
        <extracomment>%1 is a list of accounts, %2 of regions.</extracomment>
        <translation>账号：%1；区域：%2</translation>
    </message>
    <message>
        <source>every target of the group</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>组的所有目标</translation>
    </message>
    <message>
        <source>every target of the group: %1</source>
        <translation>组的所有目标：%1</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <extracomment>%1 is a number of accounts.</extracomment>
        <translation>最大并发账号数 %1</translation>
    </message>
    <message>
        <source>%1 % of a region at a time</source>
        <extracomment>%1 is a percentage.</extracomment>
        <translation>最大并发账号百分比 %1 % (每区域)</translation>
    </message>
    <message>
        <source>failures allowed per region: %1</source>
        <extracomment>%1 is a number of accounts.</extracomment>
        <translation>每区域容错数：%1</translation>
    </message>
    <message>
        <source>%1 % failures allowed per region</source>
        <extracomment>%1 is a percentage.</extracomment>
        <translation>每区域容错百分比 %1 %</translation>
    </message>
    <message>
        <source>all regions at once</source>
        <translation>所有区域同时</translation>
    </message>
    <message>
        <source>regions one after another</source>
        <translation>区域依次进行</translation>
    </message>
    <message>
        <source>soft mode</source>
        <translation>宽松模式</translation>
    </message>
    <message>
        <source>strict mode</source>
        <translation>严格模式</translation>
    </message>
    <message>
        <source>the cloud&apos;s defaults: one at a time, no failure allowed</source>
        <translation>云端默认：每次一个，不允许失败</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>an operation on this group; this update would wait behind it</source>
        <translation>此组有操作正在运行，本次更新会在其后排队</translation>
    </message>
    <message>
        <source>an operation on this group; this update would be refused</source>
        <translation>此组有操作正在运行，本次更新会被拒绝</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Administration role</source>
        <translation>管理员角色</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>执行角色</translation>
    </message>
    <message>
        <source>Permission model</source>
        <translation>权限模式</translation>
    </message>
    <message>
        <source>Automatic deployment</source>
        <translation>自动部署</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认的能力</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>none: all are removed</source>
        <translation>无：全部移除</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>belay::ViolationWords</name>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This does not have the form the cloud expects.</source>
        <extracomment>%1 is the form the provider expects, or the entry that does not have it.</extracomment>
        <translation>格式不符合云端要求。</translation>
    </message>
    <message>
        <source>This does not have the form the cloud expects: %1</source>
        <translation>格式不符合云端要求：%1</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <extracomment>%1 is the least length, with its unit.</extracomment>
        <translation>太短。</translation>
    </message>
    <message>
        <source>This is too short; at least %1.</source>
        <translation>太短，至少 %1。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <extracomment>%1 is the greatest length, with its unit.</extracomment>
        <translation>太长。</translation>
    </message>
    <message>
        <source>This is too long; at most %1.</source>
        <translation>太长，至多 %1。</translation>
    </message>
    <message>
        <source>This number is out of range.</source>
        <extracomment>%1 is the allowed range.</extracomment>
        <translation>数值超出范围。</translation>
    </message>
    <message>
        <source>This number is out of range: %1.</source>
        <translation>数值超出范围：%1。</translation>
    </message>
    <message>
        <source>These are too many.</source>
        <extracomment>%1 is how many the cloud takes.</extracomment>
        <translation>数量过多。</translation>
    </message>
    <message>
        <source>These are too many; at most %1.</source>
        <translation>数量过多，至多 %1 个。</translation>
    </message>
    <message>
        <source>An entry is there twice.</source>
        <extracomment>%1 is the entry that is there twice.</extracomment>
        <translation>有重复条目。</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 重复。</translation>
    </message>
    <message>
        <source>This excludes another field.</source>
        <extracomment>%1 is the name of another field.</extracomment>
        <translation>此项与另一字段互斥。</translation>
    </message>
    <message>
        <source>Give either this or %1, not both.</source>
        <translation>此项与“%1”只能填写其一。</translation>
    </message>
    <message>
        <source>This only makes sense with another field.</source>
        <extracomment>%1 is the name of another field.</extracomment>
        <translation>此项需与另一字段一起使用。</translation>
    </message>
    <message>
        <source>This needs %1 as well.</source>
        <translation>还需要填写“%1”。</translation>
    </message>
    <message>
        <source>The group&apos;s permission model does not take this.</source>
        <translation>组的权限模式不支持此项。</translation>
    </message>
    <message>
        <source>The cloud does not know this value.</source>
        <extracomment>%1 is a value the cloud does not know.</extracomment>
        <translation>云端不认识此值。</translation>
    </message>
    <message>
        <source>The cloud does not know this value: %1</source>
        <translation>云端不认识此值：%1</translation>
    </message>
    <message>
        <source>The template does not have this parameter.</source>
        <extracomment>%1 is a parameter&apos;s name.</extracomment>
        <translation>模板没有此参数。</translation>
    </message>
    <message>
        <source>The template does not have the parameter %1.</source>
        <translation>模板没有参数 %1。</translation>
    </message>
    <message>
        <source>Not sent: the template&apos;s default would take its place.</source>
        <extracomment>%1 is a list of parameter names.</extracomment>
        <translation>未发送：将以模板默认值代替。</translation>
    </message>
    <message>
        <source>Not sent, so the template&apos;s default would take its place: %1</source>
        <translation>未发送，将以模板默认值代替：%1</translation>
    </message>
    <message>
        <source>Needs a value: the template has no default.</source>
        <extracomment>%1 is a list of parameter names.</extracomment>
        <translation>需要填值：模板没有默认值。</translation>
    </message>
    <message>
        <source>Needs a value, the template has no default: %1</source>
        <translation>需要填值，模板没有默认值：%1</translation>
    </message>
    <message>
        <source>The cloud hides this value, so it cannot be sent again as it is. Type it.</source>
        <translation>云端隐藏了此值，无法原样重新发送。请输入。</translation>
    </message>
    <message>
        <source>This parameter is new in the template: there is no previous value to keep.</source>
        <translation>此参数是模板新增的，没有可保留的原值。</translation>
    </message>
    <message>
        <source>The template&apos;s default has changed. Choose a value.</source>
        <extracomment>%1 is the new default of the template.</extracomment>
        <translation>模板默认值已变化。请选择一个值。</translation>
    </message>
    <message>
        <source>The template&apos;s default is now %1. Choose a value.</source>
        <translation>模板默认值现为 %1。请选择一个值。</translation>
    </message>
    <message>
        <source>The template does not allow this value.</source>
        <extracomment>%1 is what the template allows.</extracomment>
        <translation>模板不允许此值。</translation>
    </message>
    <message>
        <source>The template does not allow this value; it takes %1.</source>
        <translation>模板不允许此值，可用：%1。</translation>
    </message>
    <message>
        <source>This removes tags the group has now.</source>
        <extracomment>%1 is a list of tag keys.</extracomment>
        <translation>这会移除组现有的标签。</translation>
    </message>
    <message>
        <source>This removes tags the group has now: %1</source>
        <translation>这会移除组现有的标签：%1</translation>
    </message>
    <message>
        <source>Strict mode starts slower than this.</source>
        <extracomment>%1 is a number of accounts.</extracomment>
        <translation>严格模式的起始并发低于此值。</translation>
    </message>
    <message>
        <source>Strict mode starts with %1 at a time, not more.</source>
        <translation>严格模式的起始并发为 %1，不会更多。</translation>
    </message>
    <message>
        <source>In soft mode more targets may fail than allowed before the cloud stops.</source>
        <translation>宽松模式下，在云端停止之前，失败的目标可能多于容错数。</translation>
    </message>
    <message>
        <source>This has no effect with the other settings.</source>
        <translation>与其他设置同时使用时，此项不起作用。</translation>
    </message>
    <message>
        <source>A targeted region is missing from the order.</source>
        <extracomment>%1 is a region.</extracomment>
        <translation>顺序中缺少一个目标区域。</translation>
    </message>
    <message>
        <source>%1 is targeted and missing from the order.</source>
        <translation>目标包含 %1，但顺序中没有。</translation>
    </message>
    <message>
        <source>This changes who may act in the accounts; it is refused while targets exist.</source>
        <translation>这会更改谁可以在账号中操作；存在目标时会被拒绝。</translation>
    </message>
    <message>
        <source>This is refused while operations run or wait.</source>
        <translation>有操作正在运行或等待时会被拒绝。</translation>
    </message>
    <message>
        <source>The template needs a capability that is not acknowledged.</source>
        <extracomment>%1 is a list of capabilities.</extracomment>
        <translation>模板需要尚未确认的能力 (Capability)。</translation>
    </message>
    <message>
        <source>The template needs this acknowledged: %1</source>
        <translation>模板需要确认：%1</translation>
    </message>
    <message>
        <source>No targets named: every target of the group is updated.</source>
        <extracomment>%1 is a number of targets.</extracomment>
        <translation>未指定目标：将更新组的所有目标。</translation>
    </message>
    <message>
        <source>No targets named: every target of the group is updated (%1).</source>
        <translation>未指定目标：将更新组的所有目标 (%1 个)。</translation>
    </message>
    <message>
        <source>All targets left out will be outdated afterwards.</source>
        <translation>未包含的目标之后都会过时。</translation>
    </message>
    <message>
        <source>An operation runs on this group, so the cloud would refuse another.</source>
        <translation>此组有操作正在运行，云端会拒绝新的操作。</translation>
    </message>
    <message>
        <source>An operation runs on this group; this update would wait behind it.</source>
        <translation>此组有操作正在运行，本次更新会在其后排队。</translation>
    </message>
    <message>
        <source>The group was changed by someone since this form was opened. Open the form again to see what it is now.</source>
        <translation>此表单打开之后，组已被他人更改。请重新打开表单查看现状。</translation>
    </message>
    <message>
        <source>Older documentation allows less.</source>
        <extracomment>%1 is the older limit.</extracomment>
        <translation>较早的文档规定的上限更低。</translation>
    </message>
    <message>
        <source>Older documentation allows only %1.</source>
        <translation>较早的文档只允许 %1。</translation>
    </message>
    <message>
        <source>No template is named; documentation asks for one.</source>
        <translation>未指定模板，文档要求指定。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Region of the group</source>
        <translation>组所在区域</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Template text</source>
        <translation>模板文本</translation>
    </message>
    <message>
        <source>Template address</source>
        <translation>模板地址</translation>
    </message>
    <message>
        <source>Template id</source>
        <translation>模板 ID</translation>
    </message>
    <message>
        <source>Template version</source>
        <translation>模板版本</translation>
    </message>
    <message>
        <source>Keep the current template</source>
        <translation>保留当前模板</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Acknowledged capabilities</source>
        <translation>已确认的能力</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Allowed failures, accounts</source>
        <translation>容错数</translation>
    </message>
    <message>
        <source>Allowed failures, percent</source>
        <translation>容错百分比</translation>
    </message>
    <message>
        <source>At a time, accounts</source>
        <translation>最大并发账号数</translation>
    </message>
    <message>
        <source>At a time, percent</source>
        <translation>最大并发账号百分比</translation>
    </message>
    <message>
        <source>Regions one by one or at once</source>
        <translation>区域依次或同时</translation>
    </message>
    <message>
        <source>Strict or soft</source>
        <translation>严格或宽松</translation>
    </message>
    <message>
        <source>Order of regions</source>
        <translation>区域顺序</translation>
    </message>
    <message>
        <source>Administration role</source>
        <translation>管理员角色</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>执行角色</translation>
    </message>
    <message>
        <source>Permission model</source>
        <translation>权限模式</translation>
    </message>
    <message>
        <source>Automatic deployment</source>
        <translation>自动部署</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Folders and accounts</source>
        <translation>资源夹 / OU 与账号</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>资源夹 / OU</translation>
    </message>
    <message>
        <source>Organisational units</source>
        <translation>组织单位 (OU)</translation>
    </message>
    <message>
        <source>Address of an account list</source>
        <translation>账号列表地址</translation>
    </message>
    <message>
        <source>Accounts within the folders</source>
        <translation>资源夹 / OU 中的账号</translation>
    </message>
    <message>
        <source>When an account leaves</source>
        <translation>账号离开时</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依赖于</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Description of the operation</source>
        <translation>操作描述</translation>
    </message>
    <message>
        <source>Deployment options</source>
        <translation>部署选项</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <extracomment>%1 is a field of the form, %2 the position or name of one entry in it.</extracomment>
        <translation>%1，条目 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field of the form, %2 a whole sentence about it.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>belay::Window</name>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
</TS>
